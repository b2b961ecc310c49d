import type { AutomaticGrade } from '../kind.js';
import { fractionOf } from '../fraction.js';
import { zero } from '../exact.js';
import { blank, marked, ruleOf } from '../mark.js';
import { foldAnswer } from './fold.js';
import { matches, readPattern } from './pattern.js';
import type { ShortTextPayload, TextAnswer } from './short-text.payload.js';
import type { ShortTextResponse } from './short-text.response.js';

/** A grade that names the answer of the key that matched, if one did. */
export interface ShortTextGrade extends AutomaticGrade {
  readonly answerId: string | null;
}

/** The first answer that matches gives the mark, also below zero; without one it is zero. */
export function gradeShortText(payload: ShortTextPayload, { text }: ShortTextResponse): ShortTextGrade {
  const answered = text !== '';
  const found = answered ? firstMatch(payload, text) : undefined;
  return {
    ...(answered ? markOfMatch(found) : blank),
    answered,
    answerId: found?.id ?? null,
    parts: [],
    feedback: payload.feedback,
    answerFeedback: found?.feedback ?? null,
  };
}

function firstMatch({ answers, comparison }: ShortTextPayload, text: string): TextAnswer | undefined {
  const folded = foldAnswer(text, comparison);
  return answers.find(({ pattern }) => matches(readPattern(pattern, comparison), folded));
}

const markOfMatch = (found: TextAnswer | undefined) =>
  found
    ? marked(
        fractionOf(found),
        ruleOf('FIRST_MATCHING_PATTERN', { answer: found.id, pattern: found.pattern }),
      )
    : marked(zero, ruleOf('NO_PATTERN_MATCHES'));
