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

async function markOf(language: string, gift: string): Promise<unknown> {
  const reading = await importQuestions(new TextEncoder().encode(gift), 'gift');
  if (!reading.ok) throw new Error(reading.problem.message);
  const { questions } = planImport(reading.questions);
  const options = { onExisting: 'REPLACE', skip: [], outcome: null, categories: [] } as const;
  const { bank } = mergeImport(course(language), questions, options);
  return bank.categories[0]?.items[0]?.payload;
}

describe('a number that comes from a file', () => {
  it.each([
    ['uk', 'COMMA'],
    ['en', 'POINT'],
  ])('is typed as the course in %s writes it', async (language, decimalMark) => {
    const payload = await markOf(language, '::Height:: How high? {#3.14:0.01}');
    expect(payload).toMatchObject({ kind: 'NUMERICAL', decimalMark });
  });
});
