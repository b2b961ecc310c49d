import type { TrustedDocument } from './trusted-document.js';

/** The server answered with an error instead of a result; `code` is stable. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(`${code}: ${message}`);
  }
}

interface GraphqlAnswer<R> {
  data?: R | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A person's browser, as far as the API is concerned: one address, one session cookie. For Node.js. */
export class AcademyClient {
  private cookie: string | null;

  /** `sessionToken`: goes on with a session that is there already. */
  constructor(
    readonly baseUrl: string,
    sessionToken?: string,
  ) {
    this.cookie = sessionToken === undefined ? null : `gssr_session=${sessionToken}`;
  }

  /** Runs one of the documents that server and clients share. Throws {@link ApiError}. */
  async execute<R, V>(document: TrustedDocument<R, V>, variables: V): Promise<R> {
    return this.query<R>(document.text, variables);
  }

  /** Runs any document. Throws {@link ApiError}. */
  async query<R>(query: string, variables: unknown = {}): Promise<R> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as GraphqlAnswer<R>;
    const error = answer.errors?.[0];
    if (error) throw new ApiError(error.extensions?.code ?? 'UNKNOWN', error.message, response.status);
    if (!answer.data)
      throw new ApiError('UNKNOWN', 'The answer holds neither data nor errors.', response.status);
    return answer.data;
  }

  /** A plain request with the session cookie; keeps the cookie that comes back. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set('cookie', this.cookie);
    const response = await fetch(new URL(path, this.baseUrl), { ...init, headers });
    for (const setCookie of response.headers.getSetCookie()) this.keep(setCookie);
    return response;
  }

  private keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';');
    if (pair.startsWith('gssr_session=')) this.cookie = pair.endsWith('=') ? null : pair;
  }
}
