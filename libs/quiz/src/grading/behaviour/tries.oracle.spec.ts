import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toNumber } from '../decimal.js';
import { validatePayload } from '../engine.js';
import { zero } from '../exact.js';
import type { QuestionPayload } from '../kinds.js';
import { translate, type OracleQuestion, type Translated } from '../testing/oracle-questions.js';
import { gradePlayed } from './grade-played.js';
import { liveOf } from './live.js';
import type { Played, Step } from './replay.js';

const folder = new URL('../../../../../../shared/oracles/grading/', import.meta.url);
/** The numbers of the tables: `01`. */
const numbers = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
  const [, number] = /^steps(\d+)\.csv$/.exec(name) ?? [];
  return number === undefined ? [] : [number];
});

type Row = Record<string, string>;

/** Fields may be quoted; none of these tables has a line break or a quote in one. */
function table(name: string): Row[] {
  const [head = [], ...rows] = readFileSync(new URL(name, folder), 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)]
        .slice(0, line.split(',').length)
        .map((field) => field[2] ?? field[1] ?? ''),
    );
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])));
}

/** The tables name a question of Moodle's own tests, which has two hints. */
const HINTS = [{ content: 'Hint 1' }, { content: 'Hint 2' }];

interface Asked {
  readonly payload: QuestionPayload;
  readonly response: Translated['response'];
  readonly worth: number;
}

function question(number: string): Asked {
  const [row] = table(`questions${number}.csv`);
  const all = JSON.parse(readFileSync(new URL('questions.json', folder), 'utf8')) as Record<
    string,
    OracleQuestion
  >;
  const found = all[row?.['type'] ?? ''];
  if (!row || !found) throw new Error('The table asks a question that is not there.');
  const { payload, response } = translate(found);
  const validation = validatePayload({ ...payload, hints: HINTS, penalty: row['overrides.penalty'] });
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return { payload: validation.payload, response, worth: Number(row['mark']) };
}

function answerIn(row: Row): string[] {
  const columns = Object.keys(row).filter((column) => /^responses\.1\.\d+\.answer$/.test(column));
  return columns.map((column) => row[column] ?? '');
}

/** What the page lets its learner do: a button that is not there cannot be pressed, and a locked answer stays. */
function act(asked: Asked, played: Played, row: Row): Played {
  const step = (action: Step['action']): Step => ({ action, response: response(), certainty: null });
  const response = () => asked.response(answerIn(row));
  const { phase } = liveOf(played);
  if (phase === 'FINISHED') return played;
  if (phase === 'CHECKED')
    return row['responses.1.-tryagain'] === '1'
      ? { ...played, steps: [...played.steps, step('TRY_AGAIN')], response: response() }
      : played;
  const steps = row['responses.1.-submit'] === '1' ? [...played.steps, step('CHECK')] : played.steps;
  return { ...played, steps, response: response() };
}

function walk(asked: Asked, rows: Row[]): Played {
  const start: Played = {
    behaviour: 'INTERACTIVE',
    payload: asked.payload,
    steps: [],
    response: null,
    certainty: null,
  };
  return rows.reduce((played, row) => act(asked, played, row), start);
}

describe('marks after several tries that others computed', () => {
  if (numbers.length === 0) {
    it('are NOT COMPARED: there is no ../shared/oracles/grading beside the repository', () => {
      process.stderr.write(`Oracle tables are absent: nothing to compare at ${folder.pathname}\n`);
    });
    return;
  }

  describe.each(numbers)('table %s', (number) => {
    const asked = question(number);
    const steps = table(`steps${number}.csv`);

    it.each(table(`results${number}.csv`).map((row) => [row['quizattempt'], row] as const))(
      'attempt %s',
      (id, result) => {
        const played = walk(
          asked,
          steps.filter((row) => row['quizattempt'] === id),
        );
        const isOver = result['finished'] === '1';
        if (!isOver) expect(liveOf(played).phase).toBe('FINISHED');
        const mark = toNumber(gradePlayed(played).mark.fraction ?? zero) * asked.worth;
        expect(Math.abs(mark - Number(result['slots.1.mark']))).toBeLessThanOrEqual(1e-4);
      },
    );
  });
});
