import { trimBlanks } from '../text.js';
import type { Mark, Token } from './gift-tokens.js';

/** A stretch of tokens: what stands between two marks, or in a pair of braces. */
export class TokenRun {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly startLine: number,
  ) {}

  get line(): number {
    return (
      this.tokens.find(({ mark, text }) => mark !== null || trimBlanks(text) !== '')?.line ?? this.startLine
    );
  }

  /** The words with their marks, without blanks at either end. */
  get text(): string {
    return trimBlanks(this.tokens.map(({ text }) => text).join(''));
  }

  get isBlank(): boolean {
    return this.tokens.every(({ mark, text }) => mark === null && trimBlanks(text) === '');
  }

  /** The first mark, when no words stand before it. */
  get leadingMark(): Mark | null {
    return this.tokens.find(({ mark, text }) => mark !== null || trimBlanks(text) !== '')?.mark ?? null;
  }

  get trailingMark(): Mark | null {
    return this.tokens.findLast(({ mark, text }) => mark !== null || trimBlanks(text) !== '')?.mark ?? null;
  }

  /** The words that stand before the first mark. */
  get leadingText(): string {
    const [first] = this.tokens;
    return first && first.mark === null ? first.text : '';
  }

  /** Without that many characters of {@link leadingText}. */
  withoutLeading(length: number): TokenRun {
    const [first, ...rest] = this.tokens;
    return first
      ? new TokenRun([{ ...first, text: first.text.slice(length) }, ...rest], this.startLine)
      : this;
  }

  has(mark: Mark): boolean {
    return this.indexOf(mark) !== -1;
  }

  /** Whether the words hold this, which is no mark. */
  hasText(text: string): boolean {
    return this.tokens.some((token) => token.mark === null && token.text.includes(text));
  }

  indexOf(mark: Mark, from = 0): number {
    for (let at = from; at < this.tokens.length; at += 1) if (this.tokens[at]?.mark === mark) return at;
    return -1;
  }

  /** Whether `count` of this mark stand side by side from `at` on. */
  hasRowAt(mark: Mark, count: number, at: number): boolean {
    for (let step = 0; step < count; step += 1) if (this.tokens[at + step]?.mark !== mark) return false;
    return true;
  }

  /** Where the first such row begins at or after `from`; -1 when there is none. */
  firstRow(mark: Mark, count: number, from: number): number {
    let at = this.indexOf(mark, from);
    while (at !== -1 && !this.hasRowAt(mark, count, at)) at = this.indexOf(mark, at + 1);
    return at;
  }

  lastRow(mark: Mark, count: number): number {
    return this.tokens.findLastIndex((token, at) => token.mark === mark && this.hasRowAt(mark, count, at));
  }

  slice(start: number, end = this.tokens.length): TokenRun {
    return new TokenRun(this.tokens.slice(start, end), this.tokens[start]?.line ?? this.startLine);
  }

  /** Everything before the first of this mark, and everything after it; undefined when there is none. */
  cut(mark: Mark): readonly [TokenRun, TokenRun | undefined] {
    const at = this.indexOf(mark);
    return at === -1 ? [this, undefined] : [this.slice(0, at), this.slice(at + 1)];
  }

  /** The words before and after the first `text`, which is no mark. */
  cutText(text: string): readonly [TokenRun, TokenRun] | undefined {
    const at = this.tokens.findIndex((token) => token.mark === null && token.text.includes(text));
    const token = this.tokens[at];
    if (!token) return undefined;
    const split = token.text.indexOf(text);
    const before = { ...token, text: token.text.slice(0, split) };
    const after = { ...token, text: token.text.slice(split + text.length) };
    return [
      new TokenRun([...this.tokens.slice(0, at), before], this.startLine),
      new TokenRun([after, ...this.tokens.slice(at + 1)], token.line),
    ];
  }

  /** The stretches that begin with one of the marks, and before them what stands before the first one, if anything does. */
  pieces(marks: readonly Mark[]): GiftPiece[] {
    const starts = this.tokens.flatMap(({ mark }, at) => (mark && marks.includes(mark) ? [at] : []));
    const before = this.slice(0, starts[0] ?? this.tokens.length);
    const rest = starts.map((start, index) => ({
      mark: this.tokens[start]?.mark ?? null,
      run: this.slice(start + 1, starts[index + 1]),
    }));
    return before.isBlank ? rest : [{ mark: null, run: before }, ...rest];
  }

  /** Joined with another run, a text between them. */
  joinedWith(between: string, other: TokenRun): TokenRun {
    const token: Token = { mark: null, text: between, line: this.startLine };
    return new TokenRun([...this.tokens, token, ...other.tokens], this.startLine);
  }
}

/** A stretch and the mark that it began with. */
export interface GiftPiece {
  readonly mark: Mark | null;
  readonly run: TokenRun;
}
