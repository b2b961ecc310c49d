import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toNumber } from './decimal.js';
import { gradeItem, markOf, parseResponse } from './engine.js';
import type { QuestionKind, QuestionPayload } from './kinds.js';

const folder = new URL('../../../../../shared/oracles/grading/', import.meta.url);
const present = existsSync(new URL('deferred.jsonl', folder));

interface OracleQuestion {
  type: string;
  weights?: Record<string, number>;
  answer?: boolean;
}

interface OracleRow {
  attempt: number;
  slot: number;
  question: string;
  response: string | string[] | null;
  expected: number;
}

const KINDS: Record<string, QuestionKind> = {
  'multichoice-single': 'SINGLE_CHOICE',
  'multichoice-multi': 'MULTIPLE_CHOICE',
  truefalse: 'TRUE_FALSE',
};

/** Names of options in the order of their ids `o0`, `o1`, …; true/false keeps its own ids. */
const weightsOf = ({ weights, answer }: OracleQuestion): [string, number][] =>
  weights
    ? Object.entries(weights)
    : [
        ['true', answer ? 1 : 0],
        ['false', answer ? 0 : 1],
      ];

const idsOf = (question: OracleQuestion) =>
  weightsOf(question).map(([name], index) => (question.type === 'truefalse' ? name : `o${index}`));

function payloadOf(question: OracleQuestion, kind: QuestionKind): QuestionPayload {
  const ids = idsOf(question);
  const options = weightsOf(question).map(([name, weight], index) => ({
    id: ids[index] ?? name,
    content: name,
    fraction: String(weight),
    feedback: null,
  }));
  return { kind, stem: 'Oracle', options, feedback: null, shuffle: false };
}

function chosenIds(question: OracleQuestion, { response }: OracleRow): string[] {
  if (question.type === 'truefalse')
    return response === null || response === '' ? [] : [response === '1' ? 'true' : 'false'];
  const names = weightsOf(question).map(([name]) => name);
  const chosen = [response ?? []].flat().filter((name) => name !== '');
  return chosen.map((name) => `o${names.indexOf(name)}`);
}

function engineMark(question: OracleQuestion, kind: QuestionKind, row: OracleRow): number {
  const payload = payloadOf(question, kind);
  const parsed = parseResponse(payload, { options: chosenIds(question, row) });
  if (!parsed.ok) throw new Error(`Attempt ${row.attempt}, slot ${row.slot}: ${parsed.problems[0]?.message}`);
  return toNumber(markOf(gradeItem(payload, parsed.response)));
}

function readTable() {
  const questions = JSON.parse(readFileSync(new URL('questions.json', folder), 'utf8')) as Record<
    string,
    OracleQuestion
  >;
  const lines = readFileSync(new URL('deferred.jsonl', folder), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const row = JSON.parse(line) as OracleRow;
    const question = questions[row.question];
    const kind = question && KINDS[question.type];
    return question && kind ? [{ row, question, kind }] : [];
  });
}

describe('marks that others computed', () => {
  if (!present) {
    it('are NOT COMPARED: there is no ../shared/oracles/grading beside the repository', () => {
      process.stderr.write(`Oracle tables are absent: nothing to compare at ${folder.pathname}\n`);
    });
    return;
  }

  const table = readTable();

  it('hold rows of every kind that the engine has', () => {
    expect([...new Set(table.map(({ kind }) => kind))].sort()).toEqual(Object.values(KINDS).sort());
  });

  it.each(
    table.map(
      ({ row, question, kind }) => [row.attempt, row.slot, row.question, { row, question, kind }] as const,
    ),
  )('attempt %i, slot %i: %s', (_attempt, _slot, _name, { row, question, kind }) => {
    expect(Math.abs(engineMark(question, kind, row) - row.expected)).toBeLessThanOrEqual(1e-4);
  });
});
