import { postgresCpuMs, processCpuMs } from './cpu.js';
import type { Officers } from './officers.js';
import { ServerProcess, waitUntilReady } from './server-processes.js';
import type { Stage } from './stage.js';
import { runWindow, type WindowLoad } from './window.js';

/** What all server processes have used so far. */
export interface Usage {
  apiCpuMs: number;
  workerCpuMs: number;
  postgresCpuMs: number;
  statements: number;
  queueStatements: number;
}

export interface Measured {
  load: WindowLoad;
  usage: Usage;
  /** Until the last certificate of the window was rendered; the load's own time when none was. */
  untilRenderedMs: number;
}

/** The servers that a window runs on. */
export class Servers {
  readonly origin: URL;
  private constructor(
    private readonly api: ServerProcess,
    private readonly worker: ServerProcess,
    private readonly stage: Stage,
    port: number,
  ) {
    this.origin = new URL(`http://127.0.0.1:${port}`);
  }

  /** `queues`: those that the worker serves. */
  static async start(stage: Stage, port: number, queues: string): Promise<Servers> {
    const environment = { ...stage.environment, PORT: String(port), WORKER_QUEUES: queues };
    const servers = new Servers(
      new ServerProcess('api', environment),
      new ServerProcess('worker', environment),
      stage,
      port,
    );
    await waitUntilReady(servers.origin.href.replace(/\/$/, ''));
    return servers;
  }

  async usage(): Promise<Usage> {
    const [api, worker] = await Promise.all([this.api.statements(), this.worker.statements()]);
    const { postmasterPid } = this.stage;
    return {
      apiCpuMs: await processCpuMs(this.api.pid),
      workerCpuMs: await processCpuMs(this.worker.pid),
      postgresCpuMs: postmasterPid === null ? Number.NaN : await postgresCpuMs(postmasterPid),
      statements: api.application + worker.application,
      queueStatements: api.queue + worker.queue,
    };
  }

  /** SQL statements so far, by process. */
  async statements(): Promise<{ api: number; worker: number }> {
    const [api, worker] = await Promise.all([this.api.statements(), this.worker.statements()]);
    return { api: api.application, worker: worker.application };
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
  }
}

/** One window and what it cost. */
export async function measureWindow(
  servers: Servers,
  stage: Stage,
  officers: Officers,
  { concurrency, seconds, waitForPdfs }: { concurrency: number; seconds: number; waitForPdfs: boolean },
): Promise<Measured> {
  const before = await servers.usage();
  const started = performance.now();
  const load = await runWindow(servers.origin, officers, concurrency, seconds);
  if (waitForPdfs) await untilAllRendered(stage);
  const untilRenderedMs = performance.now() - started;
  return { load, usage: difference(before, await servers.usage()), untilRenderedMs };
}

/** Waits until no certificate lacks its PDF. */
export async function untilAllRendered(stage: Stage): Promise<void> {
  for (;;) {
    const [row] = await stage.query<{ waiting: boolean }>(
      'SELECT EXISTS (SELECT FROM certificate WHERE file_id IS NULL) AS waiting',
    );
    if (!row?.waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const difference = (before: Usage, after: Usage): Usage => ({
  apiCpuMs: after.apiCpuMs - before.apiCpuMs,
  workerCpuMs: after.workerCpuMs - before.workerCpuMs,
  postgresCpuMs: after.postgresCpuMs - before.postgresCpuMs,
  statements: after.statements - before.statements,
  queueStatements: after.queueStatements - before.queueStatements,
});
