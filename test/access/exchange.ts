import type { AcademyClient } from '@gssr/contract/client';

export interface Fault {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; requestId: string | null };
}

/** What came back over the wire, read but not judged. */
export interface Exchange {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown> | null;
  errors: Fault[];
}

/** One GraphQL request as it goes over HTTP; errors are part of the answer. */
export const ask = (client: AcademyClient, query: string, variables: unknown = {}): Promise<Exchange> =>
  postJson(client, JSON.stringify({ query, variables }));

export const postJson = (client: AcademyClient, body: string): Promise<Exchange> =>
  exchange(client, '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });

export async function exchange(
  client: AcademyClient,
  path: string,
  init: RequestInit = {},
): Promise<Exchange> {
  const response = await client.fetch(path, init);
  const text = await response.text();
  const answer = parsed(text) as { data?: Exchange['data']; errors?: Fault[] } | null;
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: answer?.data ?? null,
    errors: answer?.errors ?? [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The code of the first error, or null when there is none. */
export const codeOf = ({ errors }: Exchange): string | null => errors[0]?.extensions.code ?? null;

/** A query string that asks GraphQL by GET, and the header without which that is refused. */
export const getAddress = (parameters: Record<string, string>): string =>
  `/graphql?${new URLSearchParams(parameters).toString()}`;
export const PREFLIGHT = { 'apollo-require-preflight': 'true' };
