import { percentOfShare } from '../decimal-text.js';
import type {
  ChoiceQuestion,
  MatchingQuestion,
  NumberAnswer,
  NumericalQuestion,
  ShortAnswerQuestion,
  TrueFalseQuestion,
} from '../question.js';
import { escapeGift, giftFeedbackOf, giftTextOf } from './gift-escape.js';

export function choiceBraces({ kind, answers, stem }: ChoiceQuestion): string[] {
  // Without any ~ it would be a short answer, and without any = several answers could be chosen.
  const key = kind === 'single-choice' ? answers.findIndex(({ fraction }) => fraction === '1') : -1;
  return answers.map(({ content, fraction, feedback }, index) => {
    const words = giftTextOf(content, stem.format);
    // A wrong answer that begins with a percent sign would be taken for a weight.
    const isPlain = fraction === '0' && !words.startsWith('%');
    const mark = index === key ? '=' : isPlain ? '~' : `~${weightOf(fraction)}`;
    return mark + words + giftFeedbackOf(feedback, stem.format);
  });
}

export function trueFalseBraces({ correct, trueFeedback, falseFeedback, stem }: TrueFalseQuestion): string[] {
  const [right, wrong] = correct ? [trueFeedback, falseFeedback] : [falseFeedback, trueFeedback];
  const onRight = giftFeedbackOf(right, stem.format);
  const onWrong = giftFeedbackOf(wrong, stem.format) || (onRight === '' ? '' : '#');
  return [(correct ? 'TRUE' : 'FALSE') + onWrong + onRight];
}

export const shortAnswerBraces = ({ answers, stem }: ShortAnswerQuestion): string[] =>
  answers.map(({ pattern, fraction, feedback }) => {
    const words = giftTextOf({ format: stem.format, text: pattern, files: [] }, stem.format);
    const weight = fraction !== '1' || words.startsWith('%') ? weightOf(fraction) : '';
    return `=${weight}${words}${giftFeedbackOf(feedback, stem.format)}`;
  });

export const matchingBraces = ({ pairs, stem }: MatchingQuestion): string[] =>
  pairs.map(({ question, answer }) => `=${giftTextOf(question, stem.format)} -> ${escapeGift(answer)}`);

export function numericalBraces({ answers, stem }: NumericalQuestion): string[] {
  const last = answers.at(-1);
  const others = last && isForOthers(last) && answers.length > 1 ? last : undefined;
  const accepted = answers
    .slice(0, others ? -1 : undefined)
    .map(({ value, tolerance, fraction, feedback }) => {
      const number = tolerance === null ? value : `${value}:${tolerance}`;
      return `=${fraction === '1' ? '' : weightOf(fraction)}${number}${giftFeedbackOf(feedback, stem.format)}`;
    });
  return ['#', ...accepted, ...(others ? [`~${giftFeedbackOf(others.feedback, stem.format)}`] : [])];
}

/** Feedback on every other number has a place of its own in GIFT. */
const isForOthers = ({ value, fraction, feedback }: NumberAnswer): boolean =>
  value === '*' && fraction === '0' && feedback !== null;

const weightOf = (fraction: string): string => `%${percentOfShare(fraction) ?? '0'}%`;
