import type { Place } from './problem.js';

/** A text of the course folder, or a part of one, that knows where each of its characters was written. */
export class SourceText {
  private constructor(
    readonly file: string,
    readonly text: string,
    /** The place of the character at an offset in {@link text}. */
    readonly placeAt: (offset: number) => Place,
  ) {}

  static of(file: string, text: string): SourceText {
    const starts = lineStarts(text);
    return new SourceText(file, text, (offset) => {
      const line = lineOf(starts, offset);
      return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    });
  }

  /** A text that stands in this one; `offsetOf` says where in this one each of its characters stands. */
  part(text: string, offsetOf: (offset: number) => number): SourceText {
    return new SourceText(this.file, text, (offset) => this.placeAt(offsetOf(offset)));
  }

  /** The text with everything before `offset` blanked, so that all places stay right. */
  from(offset: number): SourceText {
    const blank = this.text.slice(0, offset).replace(/[^\n]/g, ' ');
    return new SourceText(this.file, blank + this.text.slice(offset), this.placeAt);
  }
}

/** The offset of every line's first character. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the line in which `offset` lies. */
export function lineOf(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next === -1 ? starts.length - 1 : next - 1;
}

/** One line of plain text: how an author wrapped it does not matter. */
export const plainLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
