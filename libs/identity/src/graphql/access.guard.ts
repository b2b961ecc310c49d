import { ForbiddenError, SignInRequiredError } from '@gssr/kernel';
import { PERMISSION } from '@gssr/platform';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allows, type Permission } from './access.js';
import { Authentication } from './authentication.js';

/** Lets nobody through to an operation or a route that does not say who may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!permission) throw new ForbiddenError();
    if (permission === 'public') return true;
    const { request, reply } = exchangeOf(context);
    const viewer = await this.authentication.viewerOf(request, reply);
    if (!viewer) throw new SignInRequiredError();
    if (!allows(permission, viewer)) throw new ForbiddenError();
    return true;
  }
}

function exchangeOf(context: ExecutionContext): { request: FastifyRequest; reply: FastifyReply } {
  if (context.getType<GqlContextType>() === 'graphql')
    return GqlExecutionContext.create(context).getContext<GraphqlContext>();
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
}
