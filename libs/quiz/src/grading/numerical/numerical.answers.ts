import { answerLine, type AnswerLine } from '../answers.js';
import { earnsAll } from '../fraction.js';
import type { Accepts, NumericalPayload } from './numerical.payload.js';

export const numericalLines = ({ answers }: NumericalPayload): AnswerLine[] =>
  answers.map(({ accepts, fraction }) => answerLine(acceptedText(accepts), fraction));

function acceptedText(accepts: Accepts): string {
  if (accepts.type === 'ANYTHING') return '*';
  if (accepts.type === 'RANGE') return `${accepts.from} … ${accepts.to}`;
  return accepts.tolerance.amount === '0' ? accepts.value : `${accepts.value} ± ${accepts.tolerance.amount}`;
}

/** As a learner would have typed it. */
export function expectedNumber({ answers, decimalMark, units }: NumericalPayload): string | null {
  const accepts = answers.find(earnsAll)?.accepts;
  if (accepts?.type !== 'VALUE') return null;
  const value = decimalMark === 'COMMA' ? accepts.value.replace('.', ',') : accepts.value;
  return [value, units?.list[0]?.name].filter(Boolean).join(' ');
}
