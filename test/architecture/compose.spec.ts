import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { repository } from './planted-tree.js';

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  restart: z.string(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z
    .object({ test: z.array(z.string()), interval: z.string(), retries: z.number() })
    .loose()
    .optional(),
});

const compose = z
  .object({
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
    volumes: z.record(z.string(), z.null()),
  })
  .loose();

const text = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');
const { services, networks, volumes } = compose.parse(parse(text, { merge: true }));
const dockerfile = readFileSync(join(repository, 'Dockerfile'), 'utf8');

const named = Object.entries(services);
const isOneShot = (name: string) => services[name]?.restart === 'no';
const built = named.filter(([, { build }]) => build);

describe('docker-compose.yml', () => {
  it('has the services of production', () => {
    expect(Object.keys(services).toSorted()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
  });

  it('sets what production requires', () => {
    const required = ['DATABASE_URL', 'GSSR_PUBLIC_URL', 'GSSR_SIGNING_KEY', 'METRICS_TOKEN', 'REDIS_URL'];
    for (const [, { environment }] of built)
      expect(Object.keys(environment ?? {})).toEqual(expect.arrayContaining(required));
  });

  it('has no secret of its own: each is required from outside, and says so', () => {
    const secrets = named
      .flatMap(([, { environment }]) => Object.entries(environment ?? {}))
      .filter(
        ([key, value]) => /PASSWORD|KEY|TOKEN|SECRET/.test(key) || /:\/\/[^/]*:[^/]*@/.test(String(value)),
      );
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{(\w+):\?set \1\}/);
    expect(text).not.toMatch(/\$\{\w+:?-/);
  });

  it.each(named)('%s has a health check, or ends by itself', (name, { healthcheck }) => {
    expect(Boolean(healthcheck)).toBe(!isOneShot(name));
  });

  it('waits for what is healthy, and for what has ended', () => {
    const edges = named.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    expect(edges.length).toBeGreaterThan(0);
    for (const [name, { condition }] of edges) {
      expect(condition).toBe(isOneShot(name) ? 'service_completed_successfully' : 'service_healthy');
    }
  });

  it.each(['api', 'worker'])('migrates before %s starts', (name) => {
    expect(Object.keys(services[name]?.depends_on ?? {})).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'migrate']),
    );
  });

  it('keeps data in named volumes', () => {
    const used = named.flatMap(([, { volumes: mounts = [] }]) => mounts.map((mount) => mount.split(':')[0]));
    expect(used.toSorted()).toEqual(Object.keys(volumes).toSorted());
    expect(used.length).toBeGreaterThan(0);
  });

  it('lets only the API be reached, and only from the machine itself', () => {
    const open = named.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports]);
    expect(open).toEqual([['api', ['127.0.0.1:3000:3000']]]);
    const stores = ['postgres', 'redis'].flatMap((name) => services[name]?.networks ?? []);
    for (const network of stores) expect(networks[network]).toEqual({ internal: true });
  });

  it('runs ours from one image with an init, on a file system that cannot be written', () => {
    expect(built.map(([name]) => name).toSorted()).toEqual(['api', 'migrate', 'worker']);
    for (const [, { init, read_only }] of built)
      expect({ init, read_only }).toEqual({ init: true, read_only: true });
  });
});

describe('Dockerfile', () => {
  it('ends as a user who is not root', () => {
    expect(dockerfile.match(/^USER .*/gm)?.at(-1)).toBe('USER node');
  });

  it('installs production from the lockfile, with the optional binaries', () => {
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
    expect(dockerfile).not.toMatch(/omit=optional|npm install/);
  });

  it('runs every stage on the Node that the repository names', () => {
    const version = readFileSync(join(repository, '.nvmrc'), 'utf8').trim();
    const images = [...dockerfile.matchAll(/^FROM (\S+) AS (\S+)/gm)];
    const stages = images.map(([, , stage]) => stage);
    const foreign = images.map(([, image]) => image).filter((image) => !stages.includes(image));
    expect(foreign).toEqual([`node:${version}-bookworm-slim`]);
  });
});
