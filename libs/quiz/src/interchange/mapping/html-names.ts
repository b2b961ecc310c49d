import type { ImportedFile } from '../question.js';

/** Elements that go with everything in them. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'select', 'textarea'],
  ...['svg', 'math', 'template', 'noscript', 'link', 'meta', 'base', 'title'],
]);

/** Elements that rich text has no place for; their alternative text stays. */
export const MEDIA: ReadonlySet<string> = new Set(['audio', 'video', 'canvas']);

/** Elements that begin a line of their own. Those that mean more than that are converted by name. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'html',
    'body',
    'main',
    'section',
    'article',
    'header',
    'footer',
    'div',
    'p',
    'pre',
    'center',
    'figure',
  ],
  ...['li', 'dl', 'dt', 'dd', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'address', 'details'],
]);

export type Leftover = 'script' | 'media' | 'alt' | 'address' | 'depth';

/** A picture that a text shows, by its bytes. */
export interface ImportedPicture {
  readonly bytes: Uint8Array;
  readonly alt: string;
}

/** Collects what had to be left out, each kind once, and the pictures that stay. */
export class Leftovers {
  readonly kinds = new Set<Leftover>();
  readonly pictures: ImportedPicture[] = [];

  constructor(readonly files: readonly ImportedFile[] = []) {}

  /** Notes one kind and passes on what remains. */
  note<T>(kind: Leftover, remains: T): T {
    this.kinds.add(kind);
    return remains;
  }
}
