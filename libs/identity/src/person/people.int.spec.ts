import { Transactions, type AcademyDataSource } from '@gssr/platform';
import { createTestDatabase, openDataSource, type TestDatabase } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHasher } from './password-hasher.js';
import { People } from './people.js';

const PASSWORD = 'four unrelated words';

describe('people', () => {
  let database: TestDatabase;
  let dataSource: AcademyDataSource;
  let people: People;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url);
    people = new People(new Transactions(dataSource), new PasswordHasher());
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const create = (email: string) => people.create({ name: 'Нино Үсөнова', email, password: PASSWORD });

  it('are found by address, however it is written, and password', async () => {
    const created = await create(' Nino@Police.Example ');
    expect(created).toMatchObject({
      kind: 'created',
      person: { email: 'nino@police.example', roles: ['OFFICER'] },
    });
    const person = created.kind === 'created' ? created.person : null;
    expect(await people.byCredentials('NINO@police.example', PASSWORD)).toEqual(person);
  });

  it('are nobody when either is wrong', async () => {
    await create('either@police.example');
    expect(await people.byCredentials('either@police.example', `${PASSWORD} `)).toBeNull();
    expect(await people.byCredentials('neither@police.example', PASSWORD)).toBeNull();
    expect(await people.byCredentials('', '')).toBeNull();
  });

  it('have an address to themselves, whatever its capitals', async () => {
    await create('taken@police.example');
    expect(await create('TAKEN@POLICE.EXAMPLE')).toEqual({ kind: 'email-taken' });
  });

  it('are created once when the same form arrives twice at once', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => create('twice@police.example')));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual([
      'created',
      'email-taken',
      'email-taken',
      'email-taken',
    ]);
  });

  it('are not created from input that is refused', async () => {
    const before = await database.query('SELECT count(*) FROM person');
    expect((await people.create({ name: '<b>', email: 'x', password: 'short' })).kind).toBe('invalid');
    expect(await database.query('SELECT count(*) FROM person')).toEqual(before);
  });

  it('have their password kept as argon2id, salted', async () => {
    await create('one@police.example');
    await create('two@police.example');
    const rows = await database.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM person WHERE email IN ('one@police.example', 'two@police.example')`,
    );
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=\d{5,},t=\d,p=\d\$/);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
  });

  it('are given a role once, however often, and only if they exist', async () => {
    const created = await create('role@police.example');
    await people.grant('Role@police.example', 'ADMINISTRATOR');
    await people.grant('role@police.example', 'ADMINISTRATOR');
    const person = await people.byCredentials('role@police.example', PASSWORD);
    expect(created.kind).toBe('created');
    expect(person?.roles).toEqual(['ADMINISTRATOR', 'OFFICER']);
    await expect(people.grant('nobody@police.example', 'INSTRUCTOR')).rejects.toMatchObject({
      code: 'IDENTITY.PERSON_NOT_FOUND',
    });
  });
});
