import { ProblemList, readMarkdown, SourceText, type ItemDraft, type RichText } from '@gssr/course';
import type { BankItemDraft } from '@gssr/quiz';
import fc from 'fast-check';

/** What an arbitrary gives. */
export type FromArbitrary<A> = A extends fc.Arbitrary<infer T> ? T : never;

export const line = fc
  .array(
    fc.constantFrom(
      'one',
      'two:',
      '# three',
      '- four',
      '"five"',
      "it's",
      '*',
      '**',
      '[',
      ']',
      '&',
      '<',
      '%',
      '```',
      '---',
      '|',
      'é',
      'ქ',
      '😀',
      '\\',
      'a long word',
      '`code`',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => `x ${words.join(' ')}`);
export const plain = line.map((text) => text.replace(/\s+/g, ' ').trim());
export const title = plain.map((text) => text.slice(0, 100).trim());
const paragraphs = fc.array(fc.tuple(fc.constantFrom('', '', '- ', '1. ', '> ', '### '), line), {
  minLength: 1,
  maxLength: 4,
});
export const richText = paragraphs
  .map((parts) => parse(parts.map(([mark, words]) => mark + words).join('\n\n')))
  .filter((text) => text.length > 0);

function parse(markdown: string): RichText {
  const problems = new ProblemList();
  const { value } = readMarkdown(SourceText.of('x.md', markdown), problems);
  return problems.hasErrors ? [] : value;
}

export const heading = (text: string): RichText => parse(`## ${text.replaceAll(/[^a-z ]/g, '')}`);

const fractions = fc.constantFrom<[ItemDraft['payload']['kind'], string[]]>(
  ['SINGLE_CHOICE', ['1', '0', '0']],
  ['SINGLE_CHOICE', ['-0.5', '1', '0.3333333']],
  ['MULTIPLE_CHOICE', ['0.5', '-0.5', '0.5']],
  ['MULTIPLE_CHOICE', ['0.3333333', '0.6666667', '-1']],
  ['TRUE_FALSE', ['0', '1']],
);

export const item = fc.record({
  fractions,
  stem: richText,
  feedbacks: fc.tuple(richText, richText, richText),
  last: fc.option(richText),
  shuffle: fc.boolean(),
  tags: fc.constantFrom<string[]>([], ['one', 'two']),
});

/** What only a question of the bank has. */
export const bankItem = fc.record({
  item,
  /** Ids of its own: more than the short form can say. */
  full: fc.boolean(),
  title: fc.option(line.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 100).trim())),
  defaultMark: fc.constantFrom(null, '2', '0.5', '1/3'),
});

export function toBankItem(
  { item: raw, full, title, defaultMark }: FromArbitrary<typeof bankItem>,
  key: string,
): BankItemDraft {
  const { payload, ...rest } = toItem(raw, key);
  const ownIds = full && payload.kind !== 'TRUE_FALSE';
  const options = payload.options.map((option) => ({
    ...option,
    id: ownIds ? `own_${option.id}` : option.id,
  }));
  return {
    ...rest,
    payload: { ...payload, kind: payload.kind as 'SINGLE_CHOICE', options },
    ...(title === null ? {} : { title }),
    ...(defaultMark === null ? {} : { defaultMark }),
  };
}

/** Everything that must be unique or fit together is numbered here. */
export const toItem = (
  { fractions: [kind, shares], stem, feedbacks, last, shuffle, tags }: FromArbitrary<typeof item>,
  key: string,
): ItemDraft => ({
  key,
  outcome: 'O1',
  tags,
  payload: {
    kind,
    stem,
    options: shares.map((fraction, index) => ({
      id: kind === 'TRUE_FALSE' ? (['true', 'false'][index] ?? '') : 'abc'.charAt(index),
      content: parse(kind === 'TRUE_FALSE' ? (['True', 'False'][index] ?? '') : `Option ${index}`),
      fraction,
      feedback: feedbacks[index] ?? [],
    })),
    feedback: last,
    shuffle: kind !== 'TRUE_FALSE' && shuffle,
  },
});
