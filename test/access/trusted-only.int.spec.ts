import { PublicCatalogueDocument, ViewerDocument } from '@gssr/contract';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { ask, codeOf, exchange, getAddress, PREFLIGHT } from './exchange.js';

describe('a server that answers only its own documents', () => {
  let academy: TestAcademy;

  beforeAll(async () => {
    academy = await startTestAcademy({ GRAPHQL_TRUSTED_ONLY: 'true' });
  });
  afterAll(() => academy.close());

  it.each([
    ['a document of somebody else', '{ viewer { id } }'],
    ['one that differs by a space', `${ViewerDocument.text} `],
    ['a question about the schema', getIntrospectionQuery()],
    ['a field that does not exist', '{ viewr { id } }'],
    ['no GraphQL at all', 'viewer'],
  ])('refuses %s, and says no more', async (_what, document) => {
    const answer = await ask(academy.stranger(), document);
    expect(answer).toMatchObject({ status: 400, data: null });
    expect(answer.errors).toMatchObject([
      {
        message: 'This server answers only its own documents.',
        extensions: { code: 'REQUEST.UNTRUSTED_DOCUMENT' },
      },
    ]);
  });

  it('refuses them by GET as well', async () => {
    const answer = await exchange(academy.stranger(), getAddress({ query: '{ __typename }' }), {
      headers: PREFLIGHT,
    });
    expect(codeOf(answer)).toBe('REQUEST.UNTRUSTED_DOCUMENT');
  });

  it('does not take the part in the address for the one in the body', async () => {
    const headers = { 'content-type': 'application/json' };
    const foreign = JSON.stringify({ query: '{ __typename }' });
    const address = getAddress({ query: ViewerDocument.text });
    expect(
      codeOf(await exchange(academy.stranger(), address, { method: 'POST', headers, body: foreign })),
    ).toBe('REQUEST.UNTRUSTED_DOCUMENT');
  });

  it('answers its own, in full or by hash', async () => {
    const client = academy.stranger();
    expect(await client.execute(PublicCatalogueDocument, { first: 1 })).toMatchObject({
      catalogue: { edges: [] },
    });
    const extensions = JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: PublicCatalogueDocument.hash },
    });
    const address = getAddress({ extensions, variables: JSON.stringify({ first: 1 }) });
    const byHash = await exchange(client, address, { headers: PREFLIGHT });
    expect(byHash.data).toMatchObject({ catalogue: { edges: [] } });
  });

  it('says of a hash that it does not know that it does not know it', async () => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'x' } });
    const answer = await exchange(academy.stranger(), getAddress({ extensions }), { headers: PREFLIGHT });
    expect(codeOf(answer)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
