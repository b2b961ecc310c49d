import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ItemDraft } from './item.js';
import { readItem } from './item-read.js';
import { writeItem } from './item-write.js';
import { ProblemList } from './problem.js';
import { plainText } from './rich-text.js';
import { hasStructure } from './schema.js';
import { SourceText } from './source-text.js';
import { YamlSource } from './yaml-source.js';
import { writeYaml } from './yaml-write.js';

function read(text: string) {
  const problems = new ProblemList();
  const yaml = YamlSource.parse(SourceText.of('i.yaml', text), problems);
  if (!yaml || !hasStructure(yaml, 'bank.schema.json#/$defs/item', problems))
    return { problems: problems.sorted() };
  const item = readItem(yaml, problems);
  return { item: item.value, locate: item.locate, problems: problems.sorted() };
}

const choice = (kind: string, ...options: string[]) =>
  `key: i\nkind: ${kind}\nstem: Which?\noptions:\n${options.map((option, index) => `  - { text: T${index}, feedback: F${index}${option} }\n`).join('')}`;

const fractions = (item?: ItemDraft) => item?.payload.options.map(({ fraction }) => fraction);

describe('shares of the mark', () => {
  it.each<[string, string[], string[]]>([
    ['single-choice', ['', ', correct: true', ', correct: false'], ['0', '1', '0']],
    [
      'single-choice',
      [', fraction: 100', ', fraction: 33.33333', ', fraction: -50', ''],
      ['1', '0.3333333', '-0.5', '0'],
    ],
    ['multiple-choice', [', correct: true', ', correct: true', ''], ['0.5', '0.5', '-0.5']],
    [
      'multiple-choice',
      [', correct: true', ', correct: true', ', correct: true', ''],
      ['0.3333333', '0.3333333', '0.3333333', '-0.3333333'],
    ],
    ['multiple-choice', [', correct: true', ''], ['1', '-1']],
    [
      'multiple-choice',
      [', fraction: 66.66667', ', fraction: 33.33333', ', fraction: -100'],
      ['0.6666667', '0.3333333', '-1'],
    ],
  ])('of %s with %j', (kind, options, expected) => {
    const { item, problems } = read(choice(kind, ...options));
    expect(problems).toEqual([]);
    expect(fractions(item)).toEqual(expected);
    expect(item?.payload.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'].slice(0, expected.length));
    expect(read(writeYaml(writeItem(item as ItemDraft))).item).toEqual(item);
  });

  it('of true and false', () => {
    const { item } = read(
      'key: i\nkind: true-false\nstem: So.\ncorrect: false\nfeedbackTrue: No.\nfeedbackFalse: Yes.\n',
    );
    expect(item?.payload).toMatchObject({
      kind: 'TRUE_FALSE',
      shuffle: false,
      feedback: null,
      options: [
        { id: 'true', fraction: '0', feedback: [{ children: [{ text: 'No.' }] }] },
        { id: 'false', fraction: '1', feedback: [{ children: [{ text: 'Yes.' }] }] },
      ],
    });
  });
});

describe('a broken item', () => {
  it.each<[string, string, number, RegExp]>([
    ['none correct', choice('single-choice', '', ''), 4, /No option is marked/],
    [
      'two correct',
      choice('single-choice', ', correct: true', ', correct: true'),
      4,
      /2 options of a single-choice/,
    ],
    [
      'both ways of marking',
      choice('single-choice', ', correct: true', ', fraction: 50'),
      4,
      /others `fraction`/,
    ],
    [
      'both on one option',
      choice('single-choice', ', correct: true, fraction: 100', ''),
      5,
      /`correct` does not belong/,
    ],
    ['a share over 100', choice('multiple-choice', ', fraction: 120', ''), 5, /over 100/],
    ['one option', choice('single-choice', ', correct: true'), 4, /1 entry, under 2/],
    [
      'no feedback',
      'key: i\nkind: single-choice\nstem: S\noptions:\n  - { text: a, feedback: b, correct: true }\n  - text: c\n',
      6,
      /`feedback` is missing/,
    ],
    ['correct as a word', choice('single-choice', ', correct: yes', ''), 5, /true or false/],
    ['no such kind', choice('essay', '', ''), 2, /"essay"/],
    [
      'options of true-false',
      `${choice('true-false', '', '')}correct: true\nfeedbackTrue: a\nfeedbackFalse: b\n`,
      4,
      /`options` does not belong/,
    ],
    [
      'an empty stem',
      choice('single-choice', ', correct: true', '').replace('Which?', '" "'),
      3,
      /`stem` is empty/,
    ],
    [
      'HTML in a folded text',
      'key: i\nkind: true-false\nstem: >-\n  One\n  two\n\n  three <b>x</b>\ncorrect: true\nfeedbackTrue: a\nfeedbackFalse: b\n',
      7,
      /HTML/,
    ],
    [
      'HTML in a literal text',
      'key: i\nkind: true-false\nstem: |\n    One\n\n    <i>x</i>\ncorrect: true\nfeedbackTrue: a\nfeedbackFalse: b\n',
      6,
      /HTML/,
    ],
    [
      'HTML in a plain text',
      'key: i\nkind: true-false\nstem: One\n  <i>x</i>\ncorrect: true\nfeedbackTrue: a\nfeedbackFalse: b\n',
      4,
      /HTML/,
    ],
    [
      'HTML in a quoted text',
      'key: i\nkind: true-false\nstem: "One\n  two <i>x</i>"\ncorrect: true\nfeedbackTrue: a\nfeedbackFalse: b\n',
      4,
      /HTML/,
    ],
  ])('with %s', (_, text, line, message) => {
    expect(read(text).problems[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });
});

describe('places', () => {
  it('lead from the draft to the file', () => {
    const { locate } = read(choice('single-choice', ', correct: true', '') + 'feedback: |\n  One\n\n  two\n');
    expect(locate?.(['payload', 'options', 1, 'fraction'])).toMatchObject({ line: 6 });
    expect(locate?.(['payload', 'feedback', 1])).toMatchObject({ line: 10, column: 3 });
    expect(locate?.(['outcome'])).toMatchObject({ line: 1 });
  });
});

describe('writing back', () => {
  const percent = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((units) => units / 100_000);

  it('keeps every share', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 2, maxLength: 10 }), (shares) => {
        const { item } = read(choice('single-choice', ...shares.map((share) => `, fraction: ${share}`)));
        if (!item) throw new Error('The fixture is broken.');
        expect(read(writeYaml(writeItem(item))).item).toEqual(item);
      }),
    );
  });

  it('keeps every text, whatever YAML thinks of it', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(words, fc.constantFrom('\n\n- ', ' ', ': ', '\n\n> '), (text, joint) => {
        const stem = JSON.stringify(`x${joint}${text}`);
        const { item, problems } = read(
          choice('single-choice', ', correct: true', '').replace('Which?', () => stem),
        );
        fc.pre(item !== undefined && problems.length === 0);
        const again = read(writeYaml(writeItem(item)));
        expect(plainText(again.item?.payload.stem ?? [])).toBe(plainText(item?.payload.stem ?? []));
        expect(again.item).toEqual(item);
      }),
    );
  });
});
