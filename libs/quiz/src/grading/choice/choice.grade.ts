import type { Exact } from '../exact.js';
import type { AutomaticGrade, Grade, RichText } from '../kind.js';
import { blank, marked, ruleOf } from '../mark.js';
import type { ChoiceOption, ChoicePayload } from './choice.payload.js';
import type { ChoiceResponse } from './choice.response.js';

/** What to tell about one option once it may be told. */
export interface OptionGrade {
  readonly optionId: string;
  readonly chosen: boolean;
  /** Whether the key wants it chosen. */
  readonly correct: boolean;
  readonly feedback: RichText;
}

/** A grade with one entry per option, in the author's order. */
export interface ChoiceGrade extends AutomaticGrade {
  readonly options: readonly OptionGrade[];
}

/** How a kind of choice marks what is chosen, and which options its key wants. */
export interface ChoiceRule {
  readonly code: string;
  fraction(chosen: readonly ChoiceOption[], payload: ChoicePayload): Exact;
  correct(option: ChoiceOption): boolean;
}

/** Marks by `rule`; a blank earns zero without asking it. */
export function gradeChoice(payload: ChoicePayload, response: ChoiceResponse, rule: ChoiceRule): ChoiceGrade {
  const chosen = payload.options.filter(({ id }) => response.options.includes(id));
  const answered = chosen.length > 0;
  const fired = () => ruleOf(rule.code, { chosen: chosen.map(({ id }) => id).join(' ') });
  return {
    ...(answered ? marked(rule.fraction(chosen, payload), fired()) : blank),
    answered,
    parts: [],
    options: payload.options.map((option) => ({
      optionId: option.id,
      chosen: chosen.includes(option),
      correct: rule.correct(option),
      feedback: option.feedback,
    })),
    feedback: payload.feedback,
    answerFeedback: null,
  };
}

/** What to tell about each option; nothing for a question that has none. */
export const optionGrades = (grade: Grade | ChoiceGrade): readonly OptionGrade[] =>
  'options' in grade ? grade.options : [];
