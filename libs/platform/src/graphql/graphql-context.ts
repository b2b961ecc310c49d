import type { SentenceBook } from '@gssr/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What is said to whoever asks. */
  readonly sentences: SentenceBook;
  /** Batch loaders of this request, made when first asked for, see {@link loaderOf}. */
  readonly loaders: Map<unknown, unknown>;
  /** Set by a resolver whose answer never changes for this document and these variables. */
  immutable: boolean;
}

export const createGraphqlContext = (
  request: FastifyRequest,
  reply: FastifyReply,
  sentences: SentenceBook,
): GraphqlContext => ({
  request,
  reply,
  sentences,
  loaders: new Map(),
  immutable: false,
});
