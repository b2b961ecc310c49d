import { Agent } from 'node:http';
import { COURSE_CODE } from './course.js';
import { BenchClient } from './http-client.js';
import { journey, type JourneyTimes } from './journey.js';
import type { Officers } from './officers.js';

export interface WindowLoad {
  journeys: number;
  requests: number;
  elapsedMs: number;
  /** Durations in milliseconds by step. */
  steps: Map<string, number[]>;
  times: JourneyTimes[];
}

/** `concurrency` officers at once take the course one after the other for `seconds`. Journeys begun are finished. */
export async function runWindow(
  origin: URL,
  officers: Officers,
  concurrency: number,
  seconds: number,
): Promise<WindowLoad> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const load: WindowLoad = { journeys: 0, requests: 0, elapsedMs: 0, steps: new Map(), times: [] };
  const note = (step: string, ms: number): void => {
    load.requests += 1;
    const known = load.steps.get(step);
    if (known) known.push(ms);
    else load.steps.set(step, [ms]);
  };
  const started = performance.now();
  const until = started + seconds * 1000;
  const officer = async (): Promise<void> => {
    while (performance.now() < until) {
      load.times.push(await journey(new BenchClient(origin, agent, officers.take(), note), COURSE_CODE));
      load.journeys += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, officer));
  load.elapsedMs = performance.now() - started;
  agent.destroy();
  return load;
}

/** The value below which `share` of the values lie, by the nearest rank; NaN when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
