import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gradePlayed } from './behaviour/grade-played.js';
import { inVariant } from './engine.js';
import { behaviourNamed, inTheirMeasure } from './testing/oracle-behaviours.js';
import { payloadOf, translate, type OracleQuestion } from './testing/oracle-questions.js';

const folder = new URL('../../../../../shared/oracles/grading/', import.meta.url);
/** Whatever their number: more tables of the same form may stand there. */
const tables = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];

interface OracleRow {
  attempt: number;
  slot: number;
  question: string;
  response: unknown;
  variant?: number | string | null;
  behaviour?: string;
  certainty?: number | string | null;
  expected: number;
}

const isVaried = ({ type }: OracleQuestion) => type === 'numerical-variants';

function engineMark(question: OracleQuestion, row: OracleRow): number {
  const { payload: raw, response } = translate(question);
  const payload = inVariant(payloadOf(raw), isVaried(question) ? String(row.variant) : null);
  const behaviour = behaviourNamed(row.behaviour ?? 'deferredfeedback');
  const answer = { response: response(row.response), certainty: Number(row.certainty ?? 0) || null };
  const { mark } = gradePlayed({ behaviour, payload, steps: [], ...answer });
  return inTheirMeasure(mark.fraction, behaviour);
}

const readText = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function readTable(name: string) {
  const questions = JSON.parse(readText('questions.json')) as Record<string, OracleQuestion>;
  const rows = readText(name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as OracleRow);
  return rows.map((row) => {
    const question = questions[row.question];
    if (!question) throw new Error(`The table asks ${row.question}, which is no question.`);
    return [row.attempt, row.slot, row.question, { row, question }] as const;
  });
}

describe('marks that others computed', () => {
  if (tables.length === 0) {
    it('are NOT COMPARED: there is no ../shared/oracles/grading beside the repository', () => {
      process.stderr.write(`Oracle tables are absent: nothing to compare at ${folder.pathname}\n`);
    });
    return;
  }

  it.each(tables.flatMap(readTable))(
    'attempt %i, slot %i: %s',
    (_attempt, _slot, _name, { row, question }) => {
      expect(Math.abs(engineMark(question, row) - row.expected)).toBeLessThanOrEqual(1e-4);
    },
  );
});
