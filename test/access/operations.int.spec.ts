import { AcademyClient } from '@gssr/contract/client';
import { Sessions } from '@gssr/identity';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNullableType, isUnionType, type GraphQLSchema } from 'graphql';
import { declaredPermissions } from './declared-permissions.js';
import { exampleVariables } from './example-variables.js';
import { ask, codeOf } from './exchange.js';
import { callers, operations, refusal, routes, type Caller } from './permissions.js';
import { fastifyRoutes } from './fastify-routes.js';
import { rootField, rootFields, wholeOperation, type RootType } from './whole-operation.js';

describe('permissions', () => {
  let academy: TestAcademy;
  let schema: GraphQLSchema;
  const people = new Map<Caller, string>();

  beforeAll(async () => {
    academy = await startTestAcademy();
    schema = academy.api.get(GraphQLSchemaHost).schema;
    for (const caller of callers) {
      if (caller !== 'STRANGER') people.set(caller, (await academy.person(caller)).viewer.id);
    }
  });
  afterAll(() => academy.close());

  /** With a session of its own each time: one of the operations ends it. */
  const clientOf = async (caller: Caller): Promise<AcademyClient> => {
    const id = people.get(caller);
    if (!id) return academy.stranger();
    return new AcademyClient(academy.url, (await academy.api.get(Sessions).start(id)).token);
  };

  it('are listed here for every operation of the schema', () => {
    const roots: RootType[] = ['Query', 'Mutation'];
    const served = roots.flatMap((root) => rootFields(schema, root).map(({ name }) => `${root}.${name}`));
    expect(served.toSorted()).toEqual(Object.keys(operations).toSorted());
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  it('are declared by every resolver and route as they are listed here', () => {
    const declared = declaredPermissions(academy.api);
    expect(declared.operations).toEqual(operations);
    expect(declared.routes).toEqual(
      Object.fromEntries(Object.entries(routes).map(([route, { permission }]) => [route, permission])),
    );
  });

  it('are listed here for every route of the server, however it got there', () => {
    const known = [...Object.keys(routes), 'GET /graphql', 'POST /graphql', 'OPTIONS /graphql'];
    expect(fastifyRoutes(academy.api)).toEqual(known.toSorted());
  });

  it('leave no expected outcome to errors: mutations answer with a success or a problem that has a code', () => {
    for (const { name, type } of rootFields(schema, 'Mutation')) {
      const result = getNullableType(type);
      if (!isUnionType(result)) {
        expect({ name, type: result.toString() }).toEqual({ name, type: 'Boolean' });
        continue;
      }
      const problems = result
        .getTypes()
        .filter((member) => member.getInterfaces().some((each) => each.name === 'Problem'));
      expect({ name, successes: result.getTypes().length - problems.length }).toEqual({ name, successes: 1 });
    }
  });

  it.each(Object.entries(operations))('%s lets in whom it should', async (operation, permission) => {
    const [root, name = ''] = operation.split('.') as [RootType, string];
    const document = wholeOperation(schema, root, name);
    for (const caller of callers) {
      const answer = await ask(
        await clientOf(caller),
        document,
        exampleVariables(rootField(schema, root, name)),
      );
      const code = codeOf(answer);
      expect({ caller, turnedAwayWith: code?.startsWith('ACCESS.') ? code : null, code }).toEqual({
        caller,
        turnedAwayWith: refusal(permission, caller),
        code: refusal(permission, caller),
      });
    }
  });

  it.each(Object.entries(routes))('%s lets in whom it should', async (route, { permission, example }) => {
    for (const caller of callers) {
      const response = await (
        await clientOf(caller)
      ).fetch(example, { method: route.split(' ')[0] ?? 'GET', headers: { accept: 'application/json' } });
      const body = await response.text();
      const code = refusal(permission, caller);
      expect({ caller, turnedAway: [401, 403].includes(response.status), body }).toEqual({
        caller,
        turnedAway: code !== null,
        body: code ? expect.stringContaining(code) : expect.not.stringContaining('ACCESS.'),
      });
    }
  });
});
