import { escapeXml } from './xml-writing.js';
import { CLOZE_TYPES } from '../cloze/cloze-types.js';
import { percentOfShare } from '../decimal-text.js';
import type { ClozePart, ClozeQuestion, FormattedText } from '../question.js';

/** The stem with its gaps written into it again. */
export function clozeText({ stem, parts }: ClozeQuestion): FormattedText {
  const pieces: string[] = [];
  let from = 0;
  parts.forEach((part, index) => {
    const place = `{#${index + 1}}`;
    const at = stem.text.indexOf(place, from);
    if (at === -1) return;
    pieces.push(stem.text.slice(from, at), `{${part.weight}:${typeOf(part)}:${answersOf(part)}}`);
    from = at + place.length;
  });
  return { ...stem, text: [...pieces, stem.text.slice(from)].join('') };
}

function typeOf(part: ClozePart): string {
  const found = [...CLOZE_TYPES].find(([, shape]) =>
    Object.entries(shape).every(
      ([key, value]) => (part as unknown as Record<string, unknown>)[key] === value,
    ),
  );
  // A dropdown of which several may be chosen exists in no format; in a column it asks the same.
  return found?.[0] ?? 'MULTIRESPONSE';
}

const answersOf = (part: ClozePart): string =>
  part.answers
    .map((answer) => {
      const whole = part.kind === 'multiple-choice' ? '%100%' : '=';
      if ('pattern' in answer) return answerOf(escapeXml(answer.pattern), answer.fraction, answer.feedback);
      if ('content' in answer) return answerOf(answer.content.text, answer.fraction, answer.feedback, whole);
      return answerOf(
        answer.tolerance === null ? answer.value : `${answer.value}:${answer.tolerance}`,
        answer.fraction,
        answer.feedback,
      );
    })
    .join('~');

function answerOf(text: string, fraction: string, feedback: FormattedText | null, whole = '='): string {
  const plain = fraction === '0' && !/^[=%]/.test(text);
  const share = fraction === '1' ? whole : plain ? '' : `%${percentOfShare(fraction) ?? '0'}%`;
  // A # right behind an & would begin a character of HTML.
  const end = feedback && text.endsWith('&') ? ' ' : '';
  return share + escaped(text) + end + (feedback ? `#${escaped(feedback.text)}` : '');
}

const escaped = (text: string): string => text.replace(/[\\}#~]/g, (character) => `\\${character}`);
