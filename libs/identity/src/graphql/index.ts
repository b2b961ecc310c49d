import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IdentityModule } from '../identity.module.js';
import { AccessGuard } from './access.guard.js';
import { Authentication } from './authentication.js';
import { IdentityResolver } from './identity.resolver.js';
import { ViewerOf } from './viewer-of.js';

export { Access, type Permission } from './access.js';
export { AttemptLimiter, type LimitedAction } from './attempt-limiter.js';
export { Authentication } from './authentication.js';
export { ViewerOf } from './viewer-of.js';

/** Sign-in over GraphQL, and the guard that closes every operation that does not say who may use it. */
@Global()
@Module({
  imports: [IdentityModule],
  providers: [Authentication, ViewerOf, IdentityResolver, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ViewerOf, Authentication],
})
export class IdentityGraphqlModule {}
