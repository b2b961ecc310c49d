import { createApi } from '@gssr/api';
import { AcademyClient } from '@gssr/contract/client';
import { startTestAcademy, TEST_PASSWORD, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contentOf } from './database-content.js';
import { codeOf, exchange, type Exchange } from './exchange.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Problem { code message } } }`;
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) {
  __typename ... on Problem { code message } ... on InvalidInput { fields { field code message } } } }`;

const good = { name: 'Ana Ñáñez', email: 'ana@police.example', password: TEST_PASSWORD };

describe('signing in and registering', () => {
  let academy: TestAcademy;

  beforeAll(async () => {
    academy = await startTestAcademy();
  });
  afterAll(() => academy.close());

  let addresses = 0;
  const newAddress = (): string => `203.0.113.${(addresses += 1)}`;

  /** A stranger behind a proxy on this machine, which says where the request came from. */
  const from = (address: string, query: string, input: object, url = academy.url): Promise<Exchange> =>
    exchange(new AcademyClient(url), '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ query, variables: { input } }),
    });

  it('say the same of a wrong password as of an unknown address', async () => {
    const { viewer } = await academy.person();
    const wrongPassword = await from(newAddress(), SIGN_IN, {
      email: viewer.email,
      password: 'not this one',
    });
    const unknown = await from(newAddress(), SIGN_IN, {
      email: 'nobody@police.example',
      password: 'not this one',
    });
    expect(wrongPassword.data).toMatchObject({
      signIn: { __typename: 'WrongCredentials', code: 'IDENTITY.WRONG_CREDENTIALS' },
    });
    expect({ status: unknown.status, text: unknown.text }).toEqual({ status: 200, text: wrongPassword.text });
  });

  it.each([
    ['name', { name: 'Ana\u0007' }],
    ['name', { name: 'Ana <b>' }],
    ['name', { name: '' }],
    ['email', { email: 'ana at police' }],
    ['password', { password: '123456789' }],
  ])('name the field %s that is wrong, and write nothing', async (field, change) => {
    const before = await contentOf(academy.database);
    const { data } = await from(newAddress(), REGISTER, { ...good, ...change });
    expect(data?.['register']).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INPUT.INVALID',
      fields: [{ field }],
    });
    expect(await contentOf(academy.database)).toEqual(before);
  });

  it('take an address once, however it is written', async () => {
    expect((await from(newAddress(), REGISTER, good)).data).toEqual({ register: { __typename: 'SignedIn' } });
    const before = await contentOf(academy.database);
    const again = await from(newAddress(), REGISTER, { ...good, email: ' ANA@Police.Example ' });
    expect(again.data).toMatchObject({
      register: { __typename: 'EmailTaken', code: 'IDENTITY.EMAIL_TAKEN' },
    });
    expect(await contentOf(academy.database)).toEqual(before);
  });

  it('give nobody a role of their own choosing', async () => {
    const input = { ...good, email: 'roles@police.example', roles: ['ADMINISTRATOR'] };
    expect(codeOf(await from(newAddress(), REGISTER, input))).toBe('BAD_USER_INPUT');
    await from(newAddress(), REGISTER, { ...good, email: 'roles@police.example' });
    const roles = await academy.database.query(
      `SELECT role FROM person_role JOIN person ON person.id = person_id WHERE email = 'roles@police.example'`,
    );
    expect(roles).toEqual([{ role: 'OFFICER' }]);
  });

  it('stop guessing at one account, from however many addresses, and leave the others alone', async () => {
    const { viewer } = await academy.person();
    const guess = (email: string) => from(newAddress(), SIGN_IN, { email, password: TEST_PASSWORD });
    for (let tries = 1; tries <= 10; tries += 1) expect(codeOf(await guess(viewer.email))).toBeNull();
    expect(codeOf(await guess(viewer.email))).toBe('ACCESS.TOO_MANY_ATTEMPTS');
    expect(codeOf(await guess(` ${viewer.email.toUpperCase()} `))).toBe('ACCESS.TOO_MANY_ATTEMPTS');
    expect(codeOf(await guess('somebody.else@police.example'))).toBeNull();
  });

  it('stop one address that guesses at many accounts, in one request or in many', async () => {
    const address = newAddress();
    const tries = Array.from(
      { length: 61 },
      (_, i) => `t${i}: signIn(input: {email: "t${i}@b.example", password: "x"}) { __typename }`,
    );
    for (const part of [tries.slice(0, 30), tries.slice(30, 60)]) {
      expect((await from(address, `mutation { ${part.join(' ')} }`, {})).errors).toEqual([]);
    }
    expect(codeOf(await from(address, `mutation { ${tries[60]} }`, {}))).toBe('ACCESS.TOO_MANY_ATTEMPTS');
    expect(codeOf(await from(newAddress(), `mutation { ${tries[60]} }`, {}))).toBeNull();
  });

  it('stop one address that registers without end', async () => {
    const address = newAddress();
    const codes: (string | null)[] = [];
    for (let tries = 0; tries < 41; tries += 1)
      codes.push(codeOf(await from(address, REGISTER, { ...good, name: '' })));
    expect(codes.slice(0, 40).every((code) => code === null)).toBe(true);
    expect(codes[40]).toBe('ACCESS.TOO_MANY_ATTEMPTS');
  });

  describe('where registration is closed', () => {
    let closed: NestFastifyApplication;
    let url: string;

    beforeAll(async () => {
      closed = await createApi({ ...academy.environment, REGISTRATION: 'closed' });
      await closed.listen(0, '127.0.0.1');
      url = await closed.getUrl();
    });
    afterAll(() => closed.close());

    it('let nobody register', async () => {
      const before = await contentOf(academy.database);
      const input = { ...good, email: 'late@police.example' };
      expect(codeOf(await from(newAddress(), REGISTER, input, url))).toBe('ACCESS.FORBIDDEN');
      expect(await contentOf(academy.database)).toEqual(before);
    });

    it('let everybody sign in', async () => {
      const { viewer } = await academy.person();
      const input = { email: viewer.email, password: TEST_PASSWORD };
      expect((await from(newAddress(), SIGN_IN, input, url)).data).toEqual({
        signIn: { __typename: 'SignedIn' },
      });
    });
  });
});
