import { zero, type Exact } from '../exact.js';
import type { Grade, RichText } from '../kind.js';
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
export interface ChoiceGrade extends Grade {
  readonly options: readonly OptionGrade[];
}

/** How a kind of choice marks what is chosen, and which options its key wants. */
export interface ChoiceRule {
  fraction(chosen: readonly ChoiceOption[]): Exact;
  correct(option: ChoiceOption): boolean;
}

/** Marks by `rule`; a blank earns zero without asking it. */
export function gradeChoice(payload: ChoicePayload, response: ChoiceResponse, rule: ChoiceRule): ChoiceGrade {
  const chosen = payload.options.filter(({ id }) => response.options.includes(id));
  const answered = chosen.length > 0;
  return {
    answered,
    fraction: answered ? rule.fraction(chosen) : zero,
    options: payload.options.map((option) => ({
      optionId: option.id,
      chosen: chosen.includes(option),
      correct: rule.correct(option),
      feedback: option.feedback,
    })),
    feedback: payload.feedback,
  };
}
