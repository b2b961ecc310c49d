import { AppError, type SentenceBook } from '@gssr/kernel';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const forms = z.object({ by: z.int().min(0), other: z.string() }).catchall(z.string());
const bookSchema = z.record(z.string(), z.union([z.string(), forms]));

/** The sentences of a language. Throws CONFIG.INVALID that names the file and what to put right in it. */
export function readBook(path: string): SentenceBook['sentences'] {
  const read = bookSchema.safeParse(parse(path));
  if (!read.success) {
    const sentence = String(read.error.issues[0]?.path[0] ?? '');
    throw unusable(
      path,
      `"${sentence}" has to be a text, or an object with "by", "other" and the other plural forms`,
    );
  }
  for (const [sentence, translation] of Object.entries(read.data)) {
    const stray = textsOf(translation)
      .flatMap(placesIn)
      .find((place) => !placesIn(sentence).includes(place));
    if (stray)
      throw unusable(path, `the translation of "${sentence}" has ${stray}, which that sentence has not`);
  }
  return read.data;
}

const textsOf = (translation: SentenceBook['sentences'][string]): string[] =>
  typeof translation === 'string'
    ? [translation]
    : Object.values(translation).filter((form) => typeof form === 'string');

const placesIn = (text: string): string[] => text.match(/\{\d+\}/g) ?? [];

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unusable(path, error instanceof Error ? error.message : 'it cannot be read');
  }
}

const unusable = (path: string, reason: string): AppError =>
  new AppError(
    'CONFIG.INVALID',
    `SENTENCES_DIR: ${path} cannot be used: ${reason}. Correct the file, or take it away.`,
  );
