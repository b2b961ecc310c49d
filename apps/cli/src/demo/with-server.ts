import { AppError } from '@gssr/kernel';
import { httpConfig, readConfig } from '@gssr/platform';
import { DataDirInUseError } from '@gssr/platform/embedded';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnreachableError, UsageError } from '../program/failures.js';
import { note, type Host } from '../program/host.js';

interface Server {
  url: string;
  close(): Promise<void>;
}

const INTERRUPTED = 130;

/** Runs `work` against the server that the settings name, or against one that is started and stopped again. */
export async function withServer<T>(host: Host, work: (url: string) => Promise<T>): Promise<T> {
  const starting = serverFor(host);
  const interrupt = onInterrupt(async () => (await starting).close());
  try {
    const server = await starting;
    return await work(server.url).finally(() => (interrupt.happened ? hang() : server.close()));
  } finally {
    interrupt.stopListening();
  }
}

interface Interrupt {
  readonly happened: boolean;
  stopListening(): void;
}

/** A server that was started must not outlive its demonstration. */
function onInterrupt(close: () => Promise<void>): Interrupt {
  let happened = false;
  const stop = (): void => {
    happened = true;
    void close().finally(() => process.exit(INTERRUPTED));
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  signals.forEach((signal) => process.once(signal, stop));
  return {
    get happened() {
      return happened;
    },
    stopListening: () => signals.forEach((signal) => process.off(signal, stop)),
  };
}

/** Whoever interrupted wants no report of what then failed; the process ends once the server is closed. */
const hang = (): Promise<never> => new Promise(() => undefined);

async function serverFor(host: Host): Promise<Server> {
  const given = host.environment['GSSR_URL'];
  const url = given ? assertUrl(given) : `http://127.0.0.1:${readConfig(httpConfig, host.environment).PORT}`;
  if (await isAcademy(url)) return runningServer(host, url);
  if (given) throw new UnreachableError(`No academy answers at ${url}. Start it, or correct GSSR_URL.`);
  if (host.environment['DATABASE_URL'])
    throw new UnreachableError(`${noServer(url)} Start it: npm run start:api and npm run start:worker.`);
  note(host)(`${noServer(url)} Starting one …`);
  return startServer(host);
}

const noServer = (url: string): string => `No academy answers at ${url}.`;

function runningServer(host: Host, url: string): Server {
  note(host)(`Playing against the server at ${url}`);
  return { url, close: () => Promise.resolve() };
}

function assertUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new UsageError('GSSR_URL must be a full address such as https://academy.example.');
}

/** Something else on the port is told apart from an academy by what it says of itself. */
async function isAcademy(url: string): Promise<boolean> {
  const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(5000) }).catch(
    () => null,
  );
  const said = (await response?.json().catch(() => null)) as { status?: unknown } | null | undefined;
  return said?.status === 'ok';
}

/** On the data folder of the settings, or, when a server on another port uses it, on one of its own. */
async function startServer(host: Host): Promise<Server> {
  try {
    return await startOn(host);
  } catch (error) {
    if (error instanceof DataDirInUseError) return startAside(host);
    if (error instanceof AppError && error.code.startsWith('HTTP.PORT'))
      throw new UnreachableError(error.message, error);
    throw error;
  }
}

async function startAside(host: Host): Promise<Server> {
  const GSSR_DATA_DIR = await mkdtemp(join(tmpdir(), 'gssr-demo-'));
  note(host)(`The data folder is in use; working in ${GSSR_DATA_DIR}, which is removed afterwards.`);
  const remove = (): Promise<void> => rm(GSSR_DATA_DIR, { recursive: true, force: true });
  try {
    const server = await startOn({ ...host, environment: { ...host.environment, GSSR_DATA_DIR } });
    return { url: server.url, close: () => server.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function startOn(host: Host): Promise<Server> {
  // Loaded here, so that the other commands start without the whole application.
  const { startStandalone } = await import('@gssr/standalone');
  const LOG_LEVEL = host.environment['LOG_LEVEL'] || 'warn';
  const standalone = await startStandalone({ ...host.environment, LOG_LEVEL }, note(host));
  return {
    url: `http://127.0.0.1:${readConfig(httpConfig, host.environment).PORT}`,
    close: () => standalone.close(),
  };
}
