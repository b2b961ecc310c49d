import { createApi } from '@gssr/api';
import { SignInDocument, SignOutDocument, ViewerDocument } from '@gssr/contract';
import { AcademyClient } from '@gssr/contract/client';
import { Sessions } from '@gssr/identity';
import { eventually, startTestAcademy, TEST_PASSWORD, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ask } from './exchange.js';

/** A Set-Cookie header in its parts; the names of the attributes in lower case. */
function cookieOf(headers: Headers): Record<string, string> | null {
  const [header] = headers.getSetCookie();
  if (header === undefined) return null;
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const [name = '', value = ''] = pair.split('=');
  const entries = attributes.map((part): [string, string] => {
    const [key = '', setting = ''] = part.split('=');
    return [key.toLowerCase(), setting];
  });
  return { name, value, ...Object.fromEntries(entries) };
}

describe('the session cookie', () => {
  let academy: TestAcademy;
  /** A second process on the same database, behind https. */
  let secureApi: NestFastifyApplication;
  let secureUrl: string;

  beforeAll(async () => {
    academy = await startTestAcademy();
    secureApi = await createApi({ ...academy.environment, GSSR_PUBLIC_URL: 'https://academy.test' });
    await secureApi.listen(0, '127.0.0.1');
    secureUrl = await secureApi.getUrl();
  });
  afterAll(async () => {
    await secureApi.close();
    await academy.close();
  });

  const signIn = async (url: string) => {
    const { viewer } = await academy.person();
    const client = new AcademyClient(url);
    const input = { email: viewer.email, password: TEST_PASSWORD };
    const answer = await ask(client, SignInDocument.text, { input });
    return { answer, client, cookie: cookieOf(answer.headers), viewer };
  };

  const isSignedIn = async (client: AcademyClient) =>
    (await client.execute(ViewerDocument, {})).viewer !== null;

  it('is kept from scripts and from other sites', async () => {
    const { cookie } = await signIn(academy.url);
    const kept = {
      name: 'gssr_session',
      path: '/',
      httponly: '',
      samesite: 'Lax',
      'max-age': String(30 * 86_400),
    };
    expect(cookie).toEqual({ ...kept, value: expect.stringMatching(/^[\w-]{43}$/) });
  });

  it('is kept to encrypted connections where the academy has them', async () => {
    const { cookie } = await signIn(secureUrl);
    expect(cookie).toMatchObject({ secure: '', httponly: '', samesite: 'Lax' });
  });

  it('comes with registering, and the token stands nowhere else', async () => {
    const input = { name: 'Ana', email: 'cookie@police.example', password: TEST_PASSWORD };
    const client = academy.stranger();
    const answer = await ask(
      client,
      'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }',
      { input },
    );
    const token = cookieOf(answer.headers)?.['value'] ?? '';
    expect(answer.text).not.toContain(token);
    expect(await isSignedIn(client)).toBe(true);
    const stored = await academy.database.query(
      `SELECT FROM session WHERE row_to_json(session)::text LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(stored).toEqual([]);
  });

  it('is not set by a sign-in that failed', async () => {
    const input = { email: 'nobody@police.example', password: TEST_PASSWORD };
    expect(cookieOf((await ask(academy.stranger(), SignInDocument.text, { input })).headers)).toBeNull();
  });

  it('is the only way in: a token elsewhere opens nothing', async () => {
    const { cookie } = await signIn(academy.url);
    const token = cookie?.['value'] ?? '';
    const body = JSON.stringify({ query: '{ viewer { id } }', gssr_session: token });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-gssr-session': token,
    };
    const response = await academy
      .stranger()
      .fetch(`/graphql?gssr_session=${token}`, { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ data: { viewer: null } });
  });

  it('is taken back on signing out, and is worth nothing afterwards', async () => {
    const { client, cookie } = await signIn(academy.url);
    const thief = new AcademyClient(academy.url, cookie?.['value']);
    expect(await isSignedIn(thief)).toBe(true);
    const out = await ask(client, SignOutDocument.text);
    expect(cookieOf(out.headers)).toMatchObject({ value: '', path: '/', httponly: '', samesite: 'Lax' });
    expect(await isSignedIn(thief)).toBe(false);
  });

  it('is worth nothing in any other process either, at once', async () => {
    const { client, cookie } = await signIn(academy.url);
    const elsewhere = new AcademyClient(secureUrl, cookie?.['value']);
    expect(await isSignedIn(elsewhere)).toBe(true);
    await client.execute(SignOutDocument, {});
    await eventually(
      async () => !(await isSignedIn(elsewhere)),
      1000,
      'the second process to refuse the session',
    );
  });

  it('is renewed after a day, once, and requests on their way are let in', async () => {
    const { viewer } = await academy.person();
    const { token } = await academy.api.get(Sessions).start(viewer.id);
    await academy.database.query(
      `UPDATE session SET rotated_at = now() - interval '25 hours' WHERE person_id = $1`,
      [viewer.id],
    );
    const urls = [academy.url, secureUrl, academy.url, secureUrl, academy.url];
    const answers = await Promise.all(
      urls.map((url) => ask(new AcademyClient(url, token), ViewerDocument.text)),
    );
    expect(answers.map(({ data }) => data)).toEqual(
      urls.map(() => ({ viewer: expect.objectContaining({ id: viewer.id }) })),
    );
    const renewed = answers.map(({ headers }) => cookieOf(headers)).filter((cookie) => cookie !== null);
    expect(renewed).toHaveLength(1);
    expect(renewed[0]?.['value']).not.toBe(token);
    expect(await isSignedIn(new AcademyClient(academy.url, renewed[0]?.['value']))).toBe(true);
  });
});
