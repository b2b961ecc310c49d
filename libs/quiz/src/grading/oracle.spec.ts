import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toNumber } from './decimal.js';
import { gradeItem, inVariant, markOf, parseResponse, validatePayload } from './engine.js';
import { translate, type OracleQuestion } from './testing/oracle-questions.js';

const folder = new URL('../../../../../shared/oracles/grading/', import.meta.url);
/** Whatever their number: more tables of the same form may stand there. */
const tables = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];

interface OracleRow {
  attempt: number;
  slot: number;
  question: string;
  response: unknown;
  variant?: number;
  expected: number;
}

function engineMark(question: OracleQuestion, row: OracleRow): number {
  const { payload: raw, response } = translate(question);
  const validation = validatePayload(raw);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  const payload = inVariant(validation.payload, row.variant === undefined ? null : String(row.variant));
  const parsed = parseResponse(payload, response(row.response));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return toNumber(markOf(gradeItem(payload, parsed.response)));
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
