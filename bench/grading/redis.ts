import { connect } from 'node:net';

const WAIT_MS = 1000;

/** The Redis to measure on: the one that is named, or that of this machine; null when it does not answer. */
export async function findRedis(given: string | undefined): Promise<string | null> {
  const url = new URL(given ?? 'redis://127.0.0.1:6379');
  return (await answers(url)) ? url.href : null;
}

const answers = ({ hostname, port }: URL): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: WAIT_MS });
    const end = (found: boolean) => () => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
