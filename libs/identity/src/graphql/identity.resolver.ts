import { ForbiddenError } from '@gssr/kernel';
import type { ConfigOf } from '@gssr/platform';
import { as, InvalidInput, type GraphqlContext } from '@gssr/platform/graphql';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { People, type CreateResult } from '../person/people.js';
import type { Viewer } from '../person/role.js';
import { identityConfig } from '../session/session.config.js';
import { Sessions } from '../session/sessions.js';
import { Access } from './access.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { Authentication } from './authentication.js';
import {
  emailTaken,
  RegisterInput,
  RegisterResult,
  SignedIn,
  SignInInput,
  SignInResult,
  ViewerType,
  wrongCredentials,
} from './identity.types.js';
import { ViewerOf } from './viewer-of.js';

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly authentication: Authentication,
    private readonly viewerOf: ViewerOf,
    private readonly limiter: AttemptLimiter,
    @Inject(identityConfig.token) private readonly config: ConfigOf<typeof identityConfig>,
  ) {}

  @Access('public')
  @Query(() => ViewerType, { nullable: true })
  viewer(@Context() context: GraphqlContext): Promise<Viewer | null> {
    return this.viewerOf.optional(context);
  }

  @Access('public')
  @Mutation(() => RegisterResult)
  async register(
    @Args('input') input: RegisterInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof RegisterResult> {
    if (this.config.REGISTRATION === 'closed') throw new ForbiddenError();
    await this.limiter.check('register', context.request);
    return this.registered(await this.people.create(input), context);
  }

  @Access('public')
  @Mutation(() => SignInResult)
  async signIn(
    @Args('input') input: SignInInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof SignInResult> {
    await this.limiter.check('sign-in', context.request, input.email);
    const person = await this.people.byCredentials(input.email, input.password);
    return person ? this.startSession(person, context) : wrongCredentials();
  }

  @Access('public')
  @Mutation(() => Boolean)
  async signOut(@Context() { request, reply }: GraphqlContext): Promise<boolean> {
    await this.authentication.signOut(request, reply);
    return true;
  }

  private registered(
    result: CreateResult,
    context: GraphqlContext,
  ): Promise<SignedIn> | InvalidInput | ReturnType<typeof emailTaken> {
    switch (result.kind) {
      case 'created':
        return this.startSession(result.person, context);
      case 'email-taken':
        return emailTaken();
      case 'invalid':
        return as(InvalidInput, {
          code: 'INPUT.INVALID',
          message: 'Some fields need another look.',
          fields: result.fields,
        });
    }
  }

  private async startSession(person: Viewer, { reply }: GraphqlContext): Promise<SignedIn> {
    this.authentication.signedIn(reply, await this.sessions.start(person.id));
    return as(SignedIn, { viewer: person });
  }
}
