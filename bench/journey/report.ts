import type { Measured } from './measure.js';
import { percentile } from './window.js';

/** The figures of one concurrency. Times in milliseconds. */
export interface Figures {
  journeysPerSecond: number;
  journeysPerSecondWithPdf: number;
  requestsPerSecond: number;
  cpuMsPerJourney: number;
  cpuMsPerJourneyBy: { api: number; worker: number; postgres: number };
  sqlPerJourney: number;
  queueSqlPerJourney: number;
  stepP50Ms: Record<string, number>;
  stepP95Ms: Record<string, number>;
  stepP99Ms: Record<string, number>;
  submitToGradedP95Ms: number;
  submitToCertificateP50Ms: number;
  submitToCertificateP95Ms: number;
}

const round = (value: number, places = 1): number => Number(value.toFixed(places));

const steps = ({ load }: Measured, share: number): Record<string, number> =>
  Object.fromEntries([...load.steps].map(([step, values]) => [step, round(percentile(values, share))]));

/** `deferred`: the window whose PDFs waited for its end; `complete`: the one that rendered them all. */
export function figuresOf(deferred: Measured, complete: Measured): Figures {
  const { load, usage } = deferred;
  const each = (total: number): number => round(total / load.journeys, 2);
  return {
    journeysPerSecond: round((1000 * load.journeys) / load.elapsedMs),
    journeysPerSecondWithPdf: round((1000 * complete.load.journeys) / complete.untilRenderedMs),
    requestsPerSecond: round((1000 * load.requests) / load.elapsedMs),
    cpuMsPerJourney: each(usage.apiCpuMs + usage.workerCpuMs + usage.postgresCpuMs),
    cpuMsPerJourneyBy: {
      api: each(usage.apiCpuMs),
      worker: each(usage.workerCpuMs),
      postgres: each(usage.postgresCpuMs),
    },
    sqlPerJourney: each(usage.statements),
    queueSqlPerJourney: each(usage.queueStatements),
    stepP50Ms: steps(deferred, 0.5),
    stepP95Ms: steps(deferred, 0.95),
    stepP99Ms: steps(deferred, 0.99),
    submitToGradedP95Ms: round(
      percentile(
        load.times.map(({ submitToGradedMs }) => submitToGradedMs),
        0.95,
      ),
    ),
    submitToCertificateP50Ms: round(
      percentile(
        load.times.map(({ submitToCertificateMs }) => submitToCertificateMs),
        0.5,
      ),
    ),
    submitToCertificateP95Ms: round(
      percentile(
        load.times.map(({ submitToCertificateMs }) => submitToCertificateMs),
        0.95,
      ),
    ),
  };
}

/** The same for people. */
export function printFigures(concurrency: number, figures: Figures): void {
  const { stepP50Ms, stepP95Ms, stepP99Ms, cpuMsPerJourneyBy: cpu, ...rest } = figures;
  console.log(`\nConcurrency ${concurrency}`);
  console.table(rest);
  console.log(`CPU ms a journey: api ${cpu.api}, worker ${cpu.worker}, postgres ${cpu.postgres}`);
  console.table(
    Object.fromEntries(
      Object.keys(stepP50Ms).map((step) => [
        step,
        { p50: stepP50Ms[step], p95: stepP95Ms[step], p99: stepP99Ms[step] },
      ]),
    ),
  );
}
