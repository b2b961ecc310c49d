import { isId, PAGE_CAP } from '@gssr/kernel';
import { DeadJobs, type DeadJob } from '@gssr/platform';
import { withAcademy } from '../database/with-academy.js';
import { UsageError } from '../program/failures.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';

/** The newest failed jobs, as many as one page holds. */
export async function listJobs(host: Host): Promise<Report> {
  const { edges, pageInfo } = await withAcademy(host, (app) => app.get(DeadJobs).list({ first: PAGE_CAP }));
  const jobs = edges.map(({ node }) => node);
  const more = pageInfo.hasNextPage ? [`… and older ones. Retry these first.`] : [];
  return {
    lines: jobs.length === 0 ? ['No work has failed.'] : [...jobs.map(lineOf), ...more],
    data: { jobs: jobs.map(toData), hasMore: pageInfo.hasNextPage },
  };
}

/** Puts a failed job back among the work to do. */
export async function retryJob(host: Host, id: string): Promise<Report> {
  if (!isId(id))
    throw new UsageError('This is no id of failed work. Take one from: npm run cli -- jobs list');
  const retried = await withAcademy(host, (app) => app.get(DeadJobs).retry(id));
  const gone = `There is no failed job ${id} (any more). See: npm run cli -- jobs list`;
  return {
    lines: retried ? [`${id} will be tried again`] : [],
    data: { id, retried },
    refusals: retried ? [] : [gone],
  };
}

const subjectOf = ({ payload }: DeadJob): string | null => Object.values(payload)[0] ?? null;

const toData = (job: DeadJob): object => ({
  id: job.id,
  name: job.job,
  subject: subjectOf(job),
  attempts: job.attempts,
  errorCode: job.errorCode,
  failedAt: job.failedAt,
});

const lineOf = (job: DeadJob): string =>
  [
    job.id,
    job.job,
    subjectOf(job) ?? '-',
    `${job.attempts} tries`,
    job.errorCode,
    job.failedAt.toISOString(),
  ].join('  ');
