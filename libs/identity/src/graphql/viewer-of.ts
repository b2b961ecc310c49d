import { SignInRequiredError } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../person/role.js';
import { Authentication } from './authentication.js';

/** Who is asking, for resolvers. */
@Injectable()
export class ViewerOf {
  constructor(private readonly authentication: Authentication) {}

  /** Null when nobody is signed in. */
  optional({ request, reply }: Pick<GraphqlContext, 'request' | 'reply'>): Promise<Viewer | null> {
    return this.authentication.viewerOf(request, reply);
  }

  /** Throws ACCESS.SIGN_IN_REQUIRED. */
  async required(exchange: Pick<GraphqlContext, 'request' | 'reply'>): Promise<Viewer> {
    const viewer = await this.optional(exchange);
    if (!viewer) throw new SignInRequiredError();
    return viewer;
  }
}
