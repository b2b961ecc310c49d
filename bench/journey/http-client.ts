import type { TrustedDocument } from '@gssr/contract';
import { type Agent, request } from 'node:http';

interface Answer {
  status: number;
  body: string;
}

/** A browser with as little of its own as possible, since it shares the processors with what is measured. */
export class BenchClient {
  constructor(
    private readonly origin: URL,
    private readonly agent: Agent,
    private readonly cookie: string,
    private readonly onRequest: (step: string, ms: number) => void | Promise<void>,
  ) {}

  /** By POST, as the web app does what changes something. */
  async mutate<R, V>(step: string, document: TrustedDocument<R, V>, variables: V): Promise<R> {
    const extensions = { persistedQuery: { version: 1, sha256Hash: document.hash } };
    return this.graphql(step, 'POST', '/graphql', JSON.stringify({ extensions, variables }));
  }

  /** By GET and the document's hash, as the web app reads published content. */
  async read<R, V>(step: string, document: TrustedDocument<R, V>, variables: V): Promise<R> {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: document.hash } });
    const query = new URLSearchParams({ extensions, variables: JSON.stringify(variables) });
    return this.graphql(step, 'GET', `/graphql?${query.toString()}`);
  }

  async poll<R>(step: string, query: string, variables: unknown): Promise<R> {
    return this.graphql(step, 'POST', '/graphql', JSON.stringify({ query, variables }));
  }

  private async graphql<R>(step: string, method: string, path: string, body?: string): Promise<R> {
    const started = performance.now();
    const answer = await this.send(method, path, body);
    const noted = this.onRequest(step, performance.now() - started);
    if (noted) await noted;
    const parsed = JSON.parse(answer.body) as { data?: R; errors?: { message: string }[] };
    if (answer.status !== 200 || parsed.errors || !parsed.data)
      throw new Error(`${step}: ${answer.status} ${answer.body.slice(0, 300)}`);
    return parsed.data;
  }

  private send(method: string, path: string, body?: string): Promise<Answer> {
    const { hostname, port } = this.origin;
    const headers: Record<string, string | number> = {
      cookie: this.cookie,
      accept: 'application/json',
      'apollo-require-preflight': '1',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, path, method, headers, agent: this.agent }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
