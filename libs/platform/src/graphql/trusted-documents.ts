import { AppError } from '@gssr/kernel';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

/** SHA-256 of a document (lower-case hexadecimal) to its text. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/** Answers persisted queries from the documents that were known at build time; takes no new ones in. */
export const trustedDocumentStore = (documents: TrustedDocuments) => {
  const known = new Map(Object.entries(documents));
  return {
    get: (key: string): Promise<string | undefined> => Promise.resolve(known.get(key.replace(/^apq:/, ''))),
    set: (): Promise<void> => Promise.resolve(),
    delete: (): Promise<boolean> => Promise.resolve(false),
  };
};

/**
 * Refuses documents that the web app, the demonstration and the measurements do not use. It looks before the server
 * does: validation would tell a stranger about the schema.
 */
export function refuseForeignDocuments(documents: TrustedDocuments): (request: FastifyRequest) => void {
  const texts = new Set(Object.values(documents));
  return ({ body, query }) => {
    const given = [documentOf(body), documentOf(query)].filter((text) => text !== undefined);
    if (!given.every((text) => texts.has(text))) throw refusal();
  };
}

const documentOf = (source: unknown): string | undefined => {
  const text = (source as { query?: unknown } | null | undefined)?.query;
  return typeof text === 'string' ? text : undefined;
};

const refusal = (): GraphQLError => {
  const error = new AppError('REQUEST.UNTRUSTED_DOCUMENT', 'This server answers only its own documents.');
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
};
