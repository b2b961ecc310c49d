import type { Permission } from '@gssr/identity/graphql';
import { PERMISSION } from '@gssr/platform';
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import 'reflect-metadata';

type Class = abstract new (...args: never[]) => object;
type Method = (...args: unknown[]) => unknown;
type Declared = Record<string, Permission | undefined>;

const metadata = <T>(key: unknown, target: object): T | undefined =>
  Reflect.getMetadata(key, target) as T | undefined;

/** What every resolver and every route of a running application declares, read from the classes themselves. */
export function declaredPermissions(app: INestApplicationContext): {
  operations: Declared;
  routes: Declared;
} {
  const operations: Declared = {};
  const routes: Declared = {};
  for (const { type, name, method } of handlersOf(app)) {
    const permission = metadata<Permission>(PERMISSION, method) ?? metadata<Permission>(PERMISSION, type);
    const root = metadata<string>(RESOLVER_TYPE_METADATA, method);
    if (root === 'Query' || root === 'Mutation') {
      operations[`${root}.${metadata<string>(RESOLVER_NAME_METADATA, method) ?? name}`] = permission;
    }
    const verb = metadata<RequestMethod>(METHOD_METADATA, method);
    if (verb !== undefined) routes[`${RequestMethod[verb]} ${addressOf(type, method)}`] = permission;
  }
  return { operations, routes };
}

function* handlersOf(app: INestApplicationContext): Generator<{ type: Class; name: string; method: Method }> {
  for (const { providers, controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of [...providers.values(), ...controllers.values()]) {
      if (typeof metatype === 'function' && metatype.prototype)
        yield* methodsOf(metatype as unknown as Class);
    }
  }
}

function* methodsOf(type: Class): Generator<{ type: Class; name: string; method: Method }> {
  for (const name of Object.getOwnPropertyNames(type.prototype)) {
    const method: unknown = Object.getOwnPropertyDescriptor(type.prototype, name)?.value;
    if (typeof method === 'function' && name !== 'constructor')
      yield { type, name, method: method as Method };
  }
}

const addressOf = (type: Class, method: Method): string =>
  [metadata<string>(PATH_METADATA, type), metadata<string>(PATH_METADATA, method)]
    .map((part) => part?.replace(/^\/|\/$/g, ''))
    .filter((part) => part)
    .map((part) => `/${part}`)
    .join('');
