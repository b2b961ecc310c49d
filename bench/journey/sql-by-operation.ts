import { Agent } from 'node:http';
import { COURSE_CODE } from './course.js';
import { BenchClient } from './http-client.js';
import { journey } from './journey.js';
import { Servers } from './measure.js';
import type { Officers } from './officers.js';
import type { Stage } from './stage.js';

const JOURNEYS = 5;
const SETTLE_MS = 700;

/**
 * SQL statements of each operation, with everything that is remembered between requests warm: the mean of a few journeys
 * of one officer after the other. `worker` is all that the worker did for a journey, PDF included.
 */
export async function sqlByOperation(
  stage: Stage,
  port: number,
  officers: Officers,
): Promise<Record<string, number>> {
  await officers.prepare(JOURNEYS + 1);
  const servers = await Servers.start(stage, port, 'grading,certificate');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await journey(new BenchClient(servers.origin, agent, officers.take(), () => undefined), COURSE_CODE);
    const sums = new Map<string, { statements: number; requests: number }>();
    const workerBefore = (await servers.statements()).worker;
    for (let count = 0; count < JOURNEYS; count += 1)
      await countedJourney(servers, agent, officers.take(), sums);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const worker = (await servers.statements()).worker - workerBefore;
    const byOperation: Record<string, number> = { worker: worker / JOURNEYS };
    for (const [step, { statements, requests }] of sums) {
      byOperation[step] = Number((statements / requests).toFixed(2));
    }
    return byOperation;
  } finally {
    agent.destroy();
    await servers.stop();
  }
}

async function countedJourney(
  servers: Servers,
  agent: Agent,
  cookie: string,
  sums: Map<string, { statements: number; requests: number }>,
): Promise<void> {
  let before = (await servers.statements()).api;
  const note = async (step: string): Promise<void> => {
    const now = (await servers.statements()).api;
    const sum = sums.get(step) ?? { statements: 0, requests: 0 };
    sums.set(step, { statements: sum.statements + now - before, requests: sum.requests + 1 });
    before = now;
  };
  await journey(new BenchClient(servers.origin, agent, cookie, note), COURSE_CODE);
}
