import type { TrustedDocument } from '@gssr/contract';
import { type Failure, RequestError, failureOfCode } from './errors.js';
import { spokenLanguage } from './spokenLanguage.js';

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface RequestOptions {
  /** By GET and hash, so that browser and proxy may keep the answer. For published content only. */
  cacheable?: boolean;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

let onSignInRequired = (): void => undefined;

/** Says what happens when the server no longer knows who is asking. */
export function whenSignInRequired(listener: () => void): void {
  onSignInRequired = listener;
}

const endpoint = '/graphql';
const unknownHash = 'PERSISTED_QUERY_NOT_FOUND';

/** Sends a trusted document by its hash, with its text only when the server does not know the hash. Throws RequestError. */
export async function request<Result, Variables>(
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): Promise<Result> {
  const first = options.cacheable
    ? await getByHash(document, variables, options)
    : await post(document, variables, options, false);
  const answer = isUnknownHash(first) ? await post(document, variables, options, true) : first;
  const error = answer.errors?.[0];
  if (error) throw refused(error.extensions?.code ?? '');
  if (!answer.data) throw new RequestError('server');
  return answer.data;
}

function refused(code: string): RequestError {
  const failure = failureOfCode(code);
  if (failure === 'signIn') onSignInRequired();
  return new RequestError(failure, code || null);
}

function extensionsOf<Result, Variables>(document: TrustedDocument<Result, Variables>) {
  return { persistedQuery: { version: 1, sha256Hash: document.hash } };
}

function getByHash<Result, Variables>(
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions,
) {
  const search = new URLSearchParams({
    operationName: document.name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(extensionsOf(document)),
  });
  return send<Result>(`${endpoint}?${search}`, {
    headers: { 'apollo-require-preflight': 'true' },
    signal: options.signal,
  });
}

function post<Result, Variables>(
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions,
  withText: boolean,
) {
  const text = withText ? { query: document.text } : {};
  return send<Result>(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...spokenLanguage() },
    body: JSON.stringify({
      operationName: document.name,
      variables,
      extensions: extensionsOf(document),
      ...text,
    }),
    keepalive: options.keepalive,
    signal: options.signal,
  });
}

async function send<Result>(address: string, init: RequestInit): Promise<Answer<Result>> {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    throw init.signal?.aborted && !isTimeout(cause) ? cause : new RequestError('offline', null, { cause });
  });
  const answer = await parseAnswer<Result>(response);
  if (answer) return answer;
  throw new RequestError(failureOfStatus(response.status));
}

/** Of `AbortSignal.timeout`: nobody gave up but the clock. */
const isTimeout = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'TimeoutError';

async function parseAnswer<Result>(response: Response): Promise<Answer<Result> | null> {
  const body: unknown = await response.json().catch(() => null);
  return isAnswer<Result>(body) ? body : null;
}

function isAnswer<Result>(body: unknown): body is Answer<Result> {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

function isUnknownHash(answer: Answer<unknown>): boolean {
  return answer.errors?.some((error) => error.extensions?.code === unknownHash) ?? false;
}

function failureOfStatus(status: number): Failure {
  if (status === 401) return 'signIn';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  return status === 429 ? 'tooMany' : 'server';
}
