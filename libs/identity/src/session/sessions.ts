import { newId } from '@gssr/kernel';
import { DatabaseListener, Transactions, type ConfigOf } from '@gssr/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ROLES_OF_PERSON } from '../person/people.js';
import type { Viewer } from '../person/role.js';
import { SessionCache } from './session-cache.js';
import { hashSessionToken, newSessionToken } from './session-token.js';
import { identityConfig } from './session.config.js';

export interface NewSession {
  token: string;
  maxAgeSeconds: number;
}

export interface Authenticated {
  viewer: Viewer;
  /** Set when the token was renewed and the browser must be given the new one. */
  renewed: NewSession | null;
}

interface SessionRow extends Viewer {
  sessionId: string;
  rotationDue: boolean;
  secondsLeft: number;
}

const ENDED_CHANNEL = 'session_ended';
const DAY_SECONDS = 86_400;

const keyOf = (token: string): string => hashSessionToken(token).toString('base64');

/** Who is signed in. A session is a row; the browser holds a random token, the row its hash. */
@Injectable()
export class Sessions implements OnModuleInit {
  private readonly cache = new SessionCache();

  constructor(
    private readonly transactions: Transactions,
    private readonly listener: DatabaseListener,
    @Inject(identityConfig.token) private readonly config: ConfigOf<typeof identityConfig>,
  ) {}

  /** Signing out anywhere must count everywhere at once, so each process hears of it. */
  async onModuleInit(): Promise<void> {
    await this.listener.listen(ENDED_CHANNEL, (sessionId) => this.cache.forget(sessionId));
    this.listener.onReconnect(() => this.cache.clear());
  }

  async start(personId: string): Promise<NewSession> {
    const token = newSessionToken();
    await this.transactions.single.query(
      `INSERT INTO session (id, person_id, token_hash, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
      [newId(), personId, hashSessionToken(token), this.config.SESSION_MAX_DAYS * DAY_SECONDS],
    );
    return { token, maxAgeSeconds: this.config.SESSION_MAX_DAYS * DAY_SECONDS };
  }

  /** The person behind a token, or null when the session has ended. One statement, or none for a moment after. */
  async authenticate(token: string): Promise<Authenticated | null> {
    const key = keyOf(token);
    const cached = this.cache.get(key);
    if (cached) return { viewer: cached, renewed: null };
    const row = await this.find(token);
    if (!row) return null;
    const viewer: Viewer = { id: row.id, name: row.name, email: row.email, roles: row.roles };
    this.cache.put(key, row.sessionId, viewer);
    return { viewer, renewed: row.rotationDue ? await this.rotate(row, token) : null };
  }

  /** The hash of a token that this process has found good before, else null. Asks nobody. */
  knownKey(token: string): string | null {
    const key = keyOf(token);
    return this.cache.has(key) ? key : null;
  }

  async end(token: string): Promise<void> {
    await this.transactions.single.query(
      `WITH ended AS (DELETE FROM session WHERE token_hash = $1 OR previous_token_hash = $1 RETURNING id)
       SELECT pg_notify('${ENDED_CHANNEL}', id::text) FROM ended`,
      [hashSessionToken(token)],
    );
    this.cache.forgetKey(keyOf(token));
  }

  /** Roles or names have changed: no process may go on with what it remembers. */
  async forgetPerson(personId: string): Promise<void> {
    await this.transactions.single.query(
      `SELECT pg_notify('${ENDED_CHANNEL}', id::text) FROM session WHERE person_id = $1`,
      [personId],
    );
  }

  private async find(token: string): Promise<SessionRow | null> {
    const [rows] = await this.transactions.single.query<[SessionRow[], number]>(
      `UPDATE session SET last_seen_at = now() FROM person
       WHERE person.id = session.person_id AND session.expires_at > now()
         AND session.last_seen_at > now() - make_interval(secs => $2)
         AND (session.token_hash = $1 OR (session.previous_token_hash = $1 AND session.rotated_at > now() - interval '60 seconds'))
       RETURNING session.id AS "sessionId", session.token_hash = $1 AND session.rotated_at < now() - interval '1 day' AS "rotationDue",
         extract(epoch FROM session.expires_at - now())::int AS "secondsLeft",
         person.id, person.name, person.email, ${ROLES_OF_PERSON}`,
      [hashSessionToken(token), this.config.SESSION_IDLE_DAYS * DAY_SECONDS],
    );
    return rows[0] ?? null;
  }

  /** Of two requests that arrive together only one renews; the other keeps the old token for its last minute. */
  private async rotate(row: SessionRow, oldToken: string): Promise<NewSession | null> {
    const token = newSessionToken();
    const [rows] = await this.transactions.single.query<[unknown[], number]>(
      `UPDATE session SET token_hash = $3, previous_token_hash = token_hash, rotated_at = now()
       WHERE id = $1 AND token_hash = $2 RETURNING id`,
      [row.sessionId, hashSessionToken(oldToken), hashSessionToken(token)],
    );
    return rows.length === 0 ? null : { token, maxAgeSeconds: row.secondsLeft };
  }
}
