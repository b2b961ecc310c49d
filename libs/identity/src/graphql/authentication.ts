import type {} from '@fastify/cookie';
import type { ConfigOf } from '@gssr/platform';
import { httpConfig, publicUrl } from '@gssr/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../person/role.js';
import { Sessions, type NewSession } from '../session/sessions.js';

const COOKIE = 'gssr_session';

/** The session cookie of a request, read once, and its reply's. */
@Injectable()
export class Authentication {
  private readonly viewers = new WeakMap<FastifyRequest, Promise<Viewer | null>>();
  private readonly secure: boolean;

  constructor(
    private readonly sessions: Sessions,
    @Inject(httpConfig.token) config: ConfigOf<typeof httpConfig>,
  ) {
    this.secure = publicUrl(config).startsWith('https:');
  }

  /** The person who sent this request, or null. */
  viewerOf(request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> {
    const known = this.viewers.get(request);
    if (known) return known;
    const viewer = this.authenticate(request, reply);
    this.viewers.set(request, viewer);
    return viewer;
  }

  signedIn(reply: FastifyReply, session: NewSession): void {
    void reply.setCookie(COOKIE, session.token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      path: '/',
      maxAge: session.maxAgeSeconds,
    });
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[COOKIE];
    if (token) await this.sessions.end(token);
    void reply.clearCookie(COOKIE, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure });
  }

  /** Tells a session apart from others without giving it away. Null unless this process knows that it is a good one. */
  sessionKey({ cookies }: FastifyRequest): string | null {
    const token = cookies[COOKIE];
    return token ? this.sessions.knownKey(token) : null;
  }

  private async authenticate(request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> {
    const token = request.cookies[COOKIE];
    if (!token) return null;
    const authenticated = await this.sessions.authenticate(token);
    if (authenticated?.renewed) this.signedIn(reply, authenticated.renewed);
    return authenticated?.viewer ?? null;
  }
}
