/** Elements that go with everything in them. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'select', 'textarea'],
  ...['svg', 'math', 'template', 'noscript', 'link', 'meta', 'base', 'title'],
]);

/** Elements that rich text has no place for yet; their alternative text stays. */
export const MEDIA: ReadonlySet<string> = new Set(['img', 'audio', 'video', 'picture', 'canvas']);

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

export type Leftover = 'script' | 'media' | 'address' | 'depth';

/** Collects what had to be left out, each kind once. */
export class Leftovers {
  readonly kinds = new Set<Leftover>();

  /** Notes one kind and passes on what remains. */
  note<T>(kind: Leftover, remains: T): T {
    this.kinds.add(kind);
    return remains;
  }
}
