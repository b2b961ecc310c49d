import { ViewerDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { trustedDocuments } from '@gssr/contract/trusted-documents';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { ask, codeOf, exchange, getAddress, postJson, PREFLIGHT } from './exchange.js';

const SIGN_OUT = 'mutation { signOut }';
const persisted = (sha256Hash: unknown, version = 1) => ({ persistedQuery: { version, sha256Hash } });

describe('requests', () => {
  let academy: TestAcademy;
  let officer: AcademyClient;
  let administrator: AcademyClient;

  beforeAll(async () => {
    academy = await startTestAcademy();
    officer = (await academy.person('OFFICER')).client;
    administrator = (await academy.person('ADMINISTRATOR')).client;
  });
  afterAll(() => academy.close());

  describe('that another site could have a browser send', () => {
    const isStillSignedIn = async () => (await officer.execute(ViewerDocument, {})).viewer !== null;

    it.each([
      ['application/x-www-form-urlencoded', new URLSearchParams({ query: SIGN_OUT }).toString(), 400],
      ['text/plain', JSON.stringify({ query: SIGN_OUT }), 400],
      [
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${SIGN_OUT}\r\n--x--`,
        415,
      ],
    ])('are refused as %s', async (type, body, status) => {
      const answer = await exchange(officer, '/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect(answer).toMatchObject({ status, data: null });
      expect(await isStillSignedIn()).toBe(true);
    });

    it('are refused as a link', async () => {
      const answer = await exchange(officer, getAddress({ query: '{ viewer { email } }' }));
      expect(answer).toMatchObject({ status: 400, data: null });
    });

    it('change nothing by GET, whatever headers they have', async () => {
      const answer = await exchange(officer, getAddress({ query: SIGN_OUT }), { headers: PREFLIGHT });
      expect(answer).toMatchObject({ status: 405, data: null });
      expect(await isStillSignedIn()).toBe(true);
    });
  });

  describe('that ask for too much', () => {
    it('are refused in batches', async () => {
      const batch = [{ query: '{ __typename }' }, { query: '{ __typename }' }];
      const answer = await postJson(officer, JSON.stringify(batch));
      expect(answer.status).toBe(400);
      expect(codeOf(answer)).toBe('BAD_REQUEST');
    });

    const deep = `{ ${'a { '.repeat(15)} b ${'}'.repeat(15)} }`;
    const costly = '{ catalogue(first: 100000) { edges { node { version { id } } } } }';
    const long = `{ ${'__typename '.repeat(1000)} }`;

    it.each([
      ['deep', deep, 'REQUEST.TOO_DEEP', /14 deep/],
      ['costly', costly, 'REQUEST.TOO_COSTLY', /fewer fields/],
      ['long', long, 'GRAPHQL_PARSE_FAILED', /1000 tokens/],
    ])('are refused when they are too %s, and say so', async (_what, document, code, message) => {
      const answer = await ask(officer, document);
      expect(answer).toMatchObject({ status: 400, data: null });
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringMatching(message),
        extensions: { code },
      });
    });

    it('are refused when they ask the same very often under other names', async () => {
      const aliases = Array.from(
        { length: 100 },
        (_, index) => `a${index}: catalogue(first: $n) { edges { cursor } }`,
      );
      const answer = await ask(officer, `query ($n: Int) { ${aliases.join(' ')} }`, { n: 100 });
      expect(codeOf(answer)).toBe('GRAPHQL_PARSE_FAILED');
    });

    const leaves = (text: string) => text.includes('SignOut');
    // Whoever has signed out may ask for little afterwards.
    const documents = Object.values(trustedDocuments).toSorted(
      (a, b) => Number(leaves(a)) - Number(leaves(b)),
    );
    it.each(documents.map((text) => [/\w+ \w+/.exec(text)?.[0] ?? '', text]))(
      'are not what the web app sends: %s',
      async (_name, text) => {
        const codes = (await ask(administrator, text)).errors.map(({ extensions }) => extensions.code);
        expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
      },
    );
  });

  describe('that name a document by its hash', () => {
    it.each(['__proto__', 'constructor', 'toString', 'x', 7, {}, null])(
      'find nothing under %j',
      async (hash) => {
        const answer = await postJson(officer, JSON.stringify({ extensions: persisted(hash) }));
        expect(codeOf(answer)).toBe('PERSISTED_QUERY_NOT_FOUND');
      },
    );

    it('are told what is wrong with them', async () => {
      const query = '{ __typename }';
      for (const extensions of [persisted('x', 2), persisted('x')]) {
        const answer = await postJson(officer, JSON.stringify({ query, extensions }));
        expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code: 'BAD_REQUEST' });
      }
    });

    it('cannot add one of their own', async () => {
      const query = '{ __typename }';
      const extensions = persisted(createHash('sha256').update(query).digest('hex'));
      expect((await postJson(officer, JSON.stringify({ query, extensions }))).data).toEqual({
        __typename: 'Query',
      });
      expect(codeOf(await postJson(officer, JSON.stringify({ extensions })))).toBe(
        'PERSISTED_QUERY_NOT_FOUND',
      );
    });

    it('are answered by GET', async () => {
      const address = getAddress({ extensions: JSON.stringify(persisted(ViewerDocument.hash)) });
      const { data } = await exchange(officer, address, { headers: PREFLIGHT });
      expect(data).toMatchObject({ viewer: { roles: ['OFFICER'] } });
    });
  });
});
