import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBook } from './read-book.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gssr-book-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function bookOf(text: string): Promise<unknown> {
  const path = join(folder, 'uk.json');
  await writeFile(path, text);
  return readBook(path);
}

describe('a book of sentences', () => {
  it('has texts and plural forms', async () => {
    const book = { 'Yes.': 'Так.', '{0} options': { by: 0, one: '{0} відповідь', other: '{0} відповідей' } };
    expect(await bookOf(JSON.stringify(book))).toEqual(book);
  });

  it.each([
    ['no JSON', '{', /uk\.json cannot be used: .*JSON/],
    ['another value', '{"Yes.": 1}', /"Yes\." has to be a text/],
    [
      'forms without a number',
      '{"Yes.": {"other": "Так."}}',
      /"Yes\." has to be a text, or an object with "by"/,
    ],
    ['a place too many', '{"Yes {0}.": "Так {1}."}', /"Yes \{0\}\." has \{1\}, which that sentence has not/],
  ])('is refused by name: %s', async (_, text, message) => {
    await expect(bookOf(text)).rejects.toMatchObject({
      code: 'CONFIG.INVALID',
      message: expect.stringMatching(message),
    });
  });
});
