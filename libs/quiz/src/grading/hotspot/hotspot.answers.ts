import { answerLine, WHOLE, type Alternative, type AnswerLine } from '../answers.js';
import type { HotspotPayload } from './hotspot.payload.js';

/** The option of a point outside every spot; no id has this form. */
export const ELSEWHERE = '*';

export const spotLines = ({ spots }: HotspotPayload): AnswerLine[] =>
  spots.map(({ label, right }) => answerLine(label, right ? '1' : '0'));

export const spotAlternatives = ({ spots }: HotspotPayload): Alternative[] => [
  ...spots.map(({ id, label, right }) => ({
    ...WHOLE,
    ...{ optionId: id, label, fraction: right ? '1' : '0' },
  })),
  { ...WHOLE, optionId: ELSEWHERE, label: null, fraction: '0' },
];
