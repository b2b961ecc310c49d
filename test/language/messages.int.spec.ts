import { CourseResultsDocument, SaveQuestionDocument } from '@gssr/contract';
import { publishTestCourse, startTestAcademy, type TestAcademy, type TestPerson } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const UKRAINIAN = {
  'Choose a category of the bank.': 'Оберіть категорію банку.',
  'You do not have permission for this.': 'У вас немає на це дозволу.',
  'Ask your administrator if you need it.': 'Зверніться до адміністратора.',
  Name: 'Ім’я',
  'Best score (%)': 'Найкращий результат (%)',
  'There is nothing at this address, or it is not yours.': 'За цією адресою нічого немає.',
};

let academy: TestAcademy;
let folder: string;
let instructor: TestPerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gssr-sentences-'));
  await writeFile(join(folder, 'uk.json'), JSON.stringify(UKRAINIAN));
  academy = await startTestAcademy({ SENTENCES_DIR: folder });
  instructor = await academy.person('INSTRUCTOR');
  await publishTestCourse(academy.api, { code: 'WORDS' });
});
afterAll(async () => {
  await academy.close();
  await rm(folder, { recursive: true });
});

/** What is wrong with a question in no category; `language` is an Accept-Language. */
async function refusalIn(language: string) {
  const question = { kind: 'ESSAY', stem: 'Why?' };
  const more = { outcome: null, tags: [], title: null, defaultMark: null, baseHash: null, key: null };
  const input = { courseCode: 'WORDS', category: 'nowhere', question, ...more };
  const { data } = await ask(instructor, SaveQuestionDocument, { input }, language);
  return data.saveQuestion as { message: string; fields: { field: string; message: string }[] };
}

async function ask(person: TestPerson, { text }: { text: string }, variables: object, language: string) {
  const response = await person.client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query: text, variables }),
  });
  return (await response.json()) as { data: Record<string, unknown>; errors: { message: string }[] };
}

describe('what the server says', () => {
  it.each(['uk', 'uk-UA,en;q=0.5', 'fr, uk;q=0.9, en;q=0.1'])(
    'is in the language asked for: %s',
    async (language) => {
      const { message, fields } = await refusalIn(language);
      expect(fields.find(({ field }) => field === 'category')?.message).toBe('Оберіть категорію банку.');
      expect(message).toBe(fields[0]?.message);
    },
  );

  it.each(['', 'fr', '*', 'en, uk;q=0.5', 'no language;;'])('is English for: "%s"', async (language) => {
    const { fields } = await refusalIn(language);
    expect(fields.find(({ field }) => field === 'category')?.message).toBe('Choose a category of the bank.');
  });

  it('is so in files that are taken along', async () => {
    const { client } = await academy.person('ADMINISTRATOR');
    const csv = await client.fetch('/reports/completion/WORDS.csv', { headers: { 'accept-language': 'uk' } });
    const [heading = ''] = (await csv.text()).split('\n');
    expect(heading).toMatch(/^\ufeff?Ім’я,.*,Найкращий результат \(%\)$/);
    const link = await client.fetch('/reports/completion/WORDS.csv?language=uk');
    expect(await link.text()).toContain('Ім’я');
  });

  it('is so for refusals, too, of GraphQL and of plain routes', async () => {
    const officer = await academy.person('OFFICER');
    const { errors } = await ask(officer, CourseResultsDocument, { courseCode: 'WORDS' }, 'uk');
    expect(errors[0]?.message).toBe('У вас немає на це дозволу. Зверніться до адміністратора.');
    const nowhere = await officer.client.fetch('/reports/nowhere', { headers: { 'accept-language': 'uk' } });
    expect(await nowhere.json()).toMatchObject({ message: 'За цією адресою нічого немає.' });
  });
});
