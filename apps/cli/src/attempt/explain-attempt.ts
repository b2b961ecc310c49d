import { isId } from '@gssr/kernel';
import { ExplainAttempt, type ExplainedAttempt } from '@gssr/quiz';
import { withAcademy } from '../database/with-academy.js';
import { UsageError } from '../program/failures.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';
import { itemLines } from './item-lines.js';

/** Replays the grade of an attempt. */
export async function explainAttempt(host: Host, id: string): Promise<Report> {
  if (!isId(id)) throw new UsageError('This is no id of an attempt.');
  const attempt = await withAcademy(host, (app) => app.get(ExplainAttempt).explain(id, null));
  if (!attempt) return { lines: [], data: { id }, refusals: [`There is no attempt ${id}.`] };
  return { lines: linesOf(attempt), data: { attempt }, refusals: refusalsOf(attempt) };
}

const linesOf = (attempt: ExplainedAttempt): string[] => [
  `attempt ${attempt.id}, number ${attempt.number}, ${attempt.state}, behaviour ${attempt.behaviour}, seed ${attempt.seed}`,
  ...attempt.items.flatMap(itemLines),
  '',
  resultLine('stored', attempt.score, attempt.passed, attempt.passMark),
  resultLine('replayed', attempt.replayed?.score ?? null, attempt.replayed?.passed ?? null, attempt.passMark),
];

const resultLine = (what: string, score: string | null, passed: boolean | null, passMark: number): string =>
  score === null
    ? `${what}: no result yet`
    : `${what}: ${score} % of the maximum, ${passed ? 'passed' : 'not passed'} at a pass mark of ${passMark} %`;

function refusalsOf({ agrees, items }: ExplainedAttempt): string[] {
  if (agrees !== false) return [];
  const which = items.filter((item) => item.agrees === false).map(({ position }) => position + 1);
  return [
    which.length > 0
      ? `The replay differs from what is stored at question ${which.join(', ')}.`
      : 'The replayed result differs from the one that is stored.',
  ];
}
