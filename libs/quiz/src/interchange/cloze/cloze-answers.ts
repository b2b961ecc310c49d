import { say } from '@gssr/kernel';
import { shareOfPercent } from '../decimal-text.js';
import { refuseQuestion } from '../question-refusal.js';
import { trimBlanks } from '../text.js';

/** An answer of a gap: its words, its share of the gap's marks, whether that is written, and its feedback, empty for none. */
export interface ClozeAnswer {
  readonly text: string;
  readonly fraction: string;
  readonly hasWeight: boolean;
  readonly feedback: string;
}

/** What a backslash may stand before within a gap. */
const ESCAPABLE = new Set(['\\', '}', '#', '~', '/', '"', '=']);
const WEIGHT = /^%(-?\d{1,3}(?:[.,]\d{0,20})?)%/;

/** `=right#yes~%50%half~wrong#no`. Throws QuestionRefusal for a share beyond 100 %. */
export function readClozeAnswers(written: string, line: number): ClozeAnswer[] {
  return splitUnescaped(written, '~', Infinity).map((answer) => readAnswer(answer, line));
}

function readAnswer(written: string, line: number): ClozeAnswer {
  const [head = '', feedback = ''] = splitUnescaped(written, '#', 2);
  const start = trimBlanks(head);
  if (start.startsWith('='))
    return {
      text: unescaped(start.slice(1)),
      fraction: '1',
      hasWeight: false,
      feedback: unescaped(feedback),
    };
  const [match = '', percent] = WEIGHT.exec(start) ?? [];
  const fraction = percent === undefined ? '0' : shareOfPercent(percent.replace(',', '.'));
  if (fraction === undefined || Math.abs(Number(fraction)) > 1)
    refuseQuestion(
      'CLOZE.WEIGHT_OUT_OF_RANGE',
      say`The weight ${match} is not between -100 and 100. Change it.`,
      line,
    );
  return {
    text: unescaped(start.slice(match.length)),
    fraction,
    // As in Moodle, a share of nothing says nothing.
    hasWeight: Number(fraction) !== 0,
    feedback: unescaped(feedback),
  };
}

/** At most `limit` pieces. An `&#…;` is a character that HTML writes so, and its `#` begins no feedback. */
function splitUnescaped(text: string, separator: string, limit: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length && pieces.length + 1 < limit; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator && !(separator === '#' && isEntity(text, at))) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

const isEntity = (text: string, at: number): boolean =>
  text[at - 1] === '&' && /[\dx]/i.test(text.charAt(at + 1));

function unescaped(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && ESCAPABLE.has(text.charAt(at + 1))) at += 1;
    plain += text.charAt(at);
  }
  return trimBlanks(plain);
}
