import { SOURCE_BOOK, type SentenceBook } from '@gssr/kernel';
import { Inject, Injectable } from '@nestjs/common';
import Negotiator from 'negotiator';
import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigOf } from '../config/index.js';
import { readBook } from './read-book.js';
import { wordsConfig } from './words.config.js';

const SHIPPED = fileURLToPath(new URL('../../locales/', import.meta.url));

/** What the server says, in every language that it knows. Reads its files once, at start. */
@Injectable()
export class Sentences {
  private readonly books: ReadonlyMap<string, SentenceBook>;

  constructor(@Inject(wordsConfig.token) { SENTENCES_DIR }: ConfigOf<typeof wordsConfig>) {
    const folders = [SHIPPED, ...(SENTENCES_DIR ? [SENTENCES_DIR] : [])];
    this.books = new Map(folders.flatMap(booksIn).map((book) => [book.language, book]));
  }

  /**
   * For who sent this request: in the `language` of its query, which a link to a file has, or by its `Accept-Language`; the
   * source's language for whose is not known.
   */
  for(request: { headers: IncomingMessage['headers']; query?: unknown }): SentenceBook {
    const { language: named } = (request.query ?? {}) as { language?: unknown };
    const languages = [SOURCE_BOOK.language, ...this.books.keys()];
    const language = languages.find((one) => one === named) ?? new Negotiator(request).language(languages);
    return this.books.get(language ?? SOURCE_BOOK.language) ?? SOURCE_BOOK;
  }
}

const booksIn = (folder: string): SentenceBook[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      language: name.slice(0, -'.json'.length),
      sentences: readBook(join(folder, name)),
    }));
