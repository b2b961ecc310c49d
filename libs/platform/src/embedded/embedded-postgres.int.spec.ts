import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedHarness, postmasterOf, query } from './testing/embedded-harness.js';

const harness = new EmbeddedHarness();

beforeAll(() => harness.prepare(), 30_000);
afterEach(() => harness.stopAll());
afterAll(() => harness.removeAll());

describe('a new data folder', () => {
  it('becomes a UTF-8 database that knows letters outside ASCII', async () => {
    const server = await harness.start(harness.newFolder());

    const facts = await query(
      server.url,
      `SELECT current_database() AS database, current_setting('server_encoding') AS encoding,
              lower('ЫЖЁ') = 'ыжё' AS lower, 'ө' < 'п' COLLATE "ky-x-icu" AS sorts,
              current_setting('max_connections') AS connections, current_setting('fsync') AS fsync`,
    );

    expect(facts).toEqual({
      ...{ database: 'gssr', encoding: 'UTF8', lower: true, sorts: true, connections: '200', fsync: 'off' },
    });
    expect(server.attached).toBe(false);
  });

  it('finds words in Kyrgyz by trigrams', async () => {
    const server = await harness.start(harness.preparedFolder());
    await query(server.url, 'CREATE EXTENSION pg_trgm');

    expect(await query(server.url, `SELECT array_length(show_trgm('өкмөт'), 1) AS trigrams`)).toEqual({
      trigrams: 6,
    });
  });

  it('is made whatever locale the shell names', async () => {
    const { url, child } = await harness.startInChild(harness.newFolder(), {
      LANG: '',
      LC_ALL: 'xx_YY.UTF-8',
      PGDATA: '/nowhere',
      PGPORT: '1',
    });

    expect(await query(url, `SELECT current_setting('server_encoding') AS encoding`)).toEqual({
      encoding: 'UTF8',
    });
    child.stdin.write('stop');
    await once(child, 'exit');
  });

  it('is reached by the socket and by loopback, never without the password', async () => {
    const server = await harness.start(harness.preparedFolder());
    const { password } = new URL(server.url);
    const login = { user: 'gssr', database: 'gssr', port: server.port };
    const connect = async (host: string | undefined, secret: string) => {
      const client = new pg.Client({ ...login, host, password: secret });
      await client.connect();
      await client.end();
    };

    await connect(server.socketDir, password);
    await expect(connect(server.socketDir, 'wrong')).rejects.toThrow('password authentication failed');
    await expect(connect('127.0.0.1', 'wrong')).rejects.toThrow('password authentication failed');
    expect(await query(server.url, `SELECT current_setting('listen_addresses') AS a`)).toEqual({
      a: '127.0.0.1',
    });
  });
});

describe('a data folder that was used before', () => {
  it('keeps its data and its port, and ends with its user', async () => {
    const dataDir = harness.preparedFolder();
    const first = await harness.start(dataDir);
    await query(first.url, `INSERT INTO kept VALUES ('here')`);
    await first.stop();
    expect(postmasterOf(dataDir)).toBe(0);

    const second = await harness.start(dataDir);

    expect(second).toMatchObject({ port: first.port, attached: false });
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual({ word: 'here' });
  });

  it('moves to another port when a stranger has taken the old one', async () => {
    const dataDir = harness.preparedFolder();
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;
    writeFileSync(join(dataDir, 'postgres/port'), String(port));

    const server = await harness.start(dataDir);
    stranger.close();

    expect(server.port).not.toBe(port);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it('refuses the data of another PostgreSQL and says whose it is', async () => {
    const dataDir = harness.preparedFolder();
    writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '15\n');

    await expect(harness.start(dataDir)).rejects.toMatchObject({
      code: 'DATA_FROM_OTHER_VERSION',
      message: expect.stringContaining('PostgreSQL 15'),
    });
  });

  it('throws away what a killed initdb left', async () => {
    const dataDir = harness.newFolder();
    mkdirSync(join(dataDir, 'postgres/initialising-dead/base'), { recursive: true });

    const server = await harness.start(dataDir);

    expect(await query(server.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
    expect(readdirSync(join(dataDir, 'postgres')).filter((name) => name.startsWith('initialising'))).toEqual(
      [],
    );
  });
});

describe('several at once', () => {
  it('makes one cluster and one server, which lives until the last of them stops', async () => {
    const dataDir = harness.newFolder();

    const [child, ...others] = await Promise.all([
      harness.startInChild(dataDir),
      harness.start(dataDir),
      harness.start(dataDir),
    ]);

    expect(
      [child.attached, ...others.map((server) => server.attached)].filter((attached) => !attached),
    ).toHaveLength(1);
    expect(new Set([child.url, ...others.map((server) => server.url)]).size).toBe(1);
    await Promise.all(others.map((server) => server.stop()));
    expect(await query(child.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
    child.child.stdin.write('stop');
    await once(child.child, 'exit');
    expect(postmasterOf(dataDir)).toBe(0);
  });
});
