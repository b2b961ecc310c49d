import { describe, expect, it } from '@jest/globals';
import { hasStructure, ProblemList, SourceText, writeYaml, YamlSource } from '@gssr/course';
import fc from 'fast-check';
import { questionKinds } from '../grading/index.js';
import { samples } from '../grading/testing/question.arbitrary.js';
import { toPayload } from './authored-payload.js';
import type { BankItemDraft } from './bank-draft.js';
import { readBankItem } from './read-bank-item.js';
import { writeBankItem } from './write-bank-item.js';

function read(text: string) {
  const problems = new ProblemList();
  const yaml = YamlSource.parse(SourceText.of('b.yaml', text), problems);
  if (!yaml || !hasStructure(yaml, 'bank.schema.json#/properties/items/items', problems))
    return { problems: problems.sorted() };
  const item = readBankItem(yaml, problems);
  return { item: item?.value, locate: item?.locate, problems: problems.sorted() };
}

function itemOf(authored: unknown, more: Partial<BankItemDraft> = {}): BankItemDraft {
  const validation = toPayload(authored);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return { key: 'i', outcome: 'O1', tags: ['one', 'two'], payload: validation.payload, ...more };
}

const choice = {
  kind: 'SINGLE_CHOICE',
  stem: 'Which *one*?',
  options: [
    { id: 'a', content: 'This', fraction: '1', feedback: 'Yes.' },
    { id: 'b', content: 'That', fraction: '0', feedback: 'No.' },
  ],
};

describe('an item of the bank', () => {
  it.each(questionKinds.map((kind) => [kind]))(
    'of the kind %s is written and read back as the same',
    (kind) => {
      fc.assert(
        fc.property(samples[kind], ({ payload }) => {
          const item = itemOf(payload, { title: 'A title: with a colon', defaultMark: '1/3' });
          expect(read(writeYaml(writeBankItem(item)))).toMatchObject({ item, problems: [] });
        }),
        { numRuns: 5 },
      );
    },
  );

  it('stays as short as it can be said', () => {
    const item = itemOf(choice);
    expect(writeBankItem(item)).toMatchObject({
      kind: 'single-choice',
      stem: 'Which *one*?',
      options: [{ correct: true }, {}],
    });
    expect(writeBankItem({ ...item, title: 'T', defaultMark: '2' })).toMatchObject({
      title: 'T',
      defaultMark: 2,
      options: [{}, {}],
    });
  });

  it.each<[string, object]>([
    [
      'an option without feedback',
      { options: [choice.options[0], { id: 'b', content: 'That', fraction: '0' }] },
    ],
    ['ids of its own', { options: choice.options.map((option) => ({ ...option, id: `x${option.id}` })) }],
    [
      'a ratio',
      { options: [...choice.options, { id: 'c', content: 'Half', fraction: '1/3', feedback: 'So.' }] },
    ],
  ])('is written in full with %s', (_, change) => {
    const item = itemOf({ ...choice, ...change });
    expect(writeBankItem(item)).toMatchObject({ kind: 'single-choice', question: { stem: 'Which *one*?' } });
    expect(read(writeYaml(writeBankItem(item)))).toMatchObject({ item, problems: [] });
  });
});

const NUMERICAL = `key: speed
kind: numerical
outcome: O1
defaultMark: 2
question:
  stem: |
    How many *minutes*

    does it take?
  answers:
    - id: a
      accepts: { type: VALUE, value: "15" }
      fraction: "1"
      feedback: Yes.
`;

it('knows where its texts were written', () => {
  const { item, locate } = read(NUMERICAL);
  expect(item).toMatchObject({ payload: { kind: 'NUMERICAL', decimalMark: 'POINT' }, defaultMark: '2' });
  expect(locate?.(['payload', 'stem', 1])).toMatchObject({ line: 9 });
  expect(locate?.(['payload', 'answers', 0, 'fraction'])).toMatchObject({ line: 13 });
});

describe('a broken item', () => {
  it.each<[string, string, string, number, RegExp]>([
    ['no such kind', 'numerical', 'numeric', 2, /Say which kind of question/],
    ['HTML', 'does it take', 'does <b>it</b> take', 9, /HTML is not allowed/],
    ['a number for a text', 'feedback: Yes.', 'feedback: 7', 14, /must be text/],
    ['a number where figures are text', '"15"', '15', 12, /Write a number with a decimal point as text/],
    ['a stray field', 'fraction: "1"', 'fraction: "1"\n      share: 1', 11, /Remove what does not belong/],
    ['a mark below zero', 'defaultMark: 2', 'defaultMark: -2', 4, /under 0/],
    ['a mark in words', 'defaultMark: 2', 'defaultMark: two', 4, /`defaultMark` is "two"/],
    ['two forms', 'question:', 'stem: Which?\nquestion:', 5, /`stem` is not known here/],
  ])('with %s', (_, search, replacement, line, message) => {
    const { problems } = read(NUMERICAL.replace(search, replacement));
    expect(problems.find((problem) => message.test(problem.message))).toMatchObject({
      line,
      severity: 'error',
    });
  });
});
