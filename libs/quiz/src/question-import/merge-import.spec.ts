import type { CourseDraft } from '@gssr/course';
import { describe, expect, it } from '@jest/globals';
import { importQuestions } from '../interchange/index.js';
import { mergeImport } from './merge-import.js';
import { planImport } from './plan-import.js';

const course = (language: string): CourseDraft => ({
  code: 'NUMBERS',
  language,
  title: 'Numbers',
  summary: '',
  level: 'AWARENESS',
  audience: '',
  outcomes: [],
  certificate: { validMonths: null },
  sections: [],
  resources: {},
});

async function imported(language: string, gift: string) {
  const reading = await importQuestions(new TextEncoder().encode(gift), 'gift');
  if (!reading.ok) throw new Error(reading.problem.message);
  const { questions } = planImport(reading.questions);
  const options = { onExisting: 'REPLACE', skip: [], outcome: null, categories: [] } as const;
  return mergeImport(course(language), questions, options).bank.categories;
}

describe('a number that comes from a file', () => {
  it.each([
    ['uk', 'COMMA'],
    ['en', 'POINT'],
  ])('is typed as the course in %s writes it', async (language, decimalMark) => {
    const [category] = await imported(language, '::Height:: How high? {#3.14:0.01}');
    expect(category?.items[0]?.payload).toMatchObject({ kind: 'NUMERICAL', decimalMark });
  });
});

describe('categories of a file', () => {
  it('stay two, however alike their names are', async () => {
    const gift = ['A//B', 'A B', 'A//B'].map((name, at) => `$CATEGORY: ${name}\n\n::Q${at}:: Is it? {T}`);
    const categories = await imported('en', gift.join('\n\n'));
    expect(categories.map(({ title, items }) => [title, items.length])).toEqual([
      ['A/B', 2],
      ['A B', 1],
    ]);
  });
});
