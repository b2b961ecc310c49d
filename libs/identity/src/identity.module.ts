import { provideConfig } from '@gssr/platform';
import { Module } from '@nestjs/common';
import { PasswordHasher } from './person/password-hasher.js';
import { People } from './person/people.js';
import { identityConfig } from './session/session.config.js';
import { Sessions } from './session/sessions.js';

/** Accounts, roles and sessions. */
@Module({
  providers: [provideConfig(identityConfig), PasswordHasher, People, Sessions],
  exports: [People, Sessions, identityConfig.token],
})
export class IdentityModule {}
