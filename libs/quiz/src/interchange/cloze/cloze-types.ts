import type { ClozePart } from '../question.js';

type Shape =
  | { readonly kind: 'short-answer'; readonly caseSensitive: boolean }
  | { readonly kind: 'numerical' }
  | Pick<Extract<ClozePart, { layout: string }>, 'kind' | 'layout' | 'shuffle'>;

const choice = (
  kind: 'single-choice' | 'multiple-choice',
  layout: 'dropdown' | 'vertical' | 'horizontal',
  shuffle = false,
): Shape => ({ kind, layout, shuffle });

const several = (names: readonly string[], shape: Shape): [string, Shape][] =>
  names.map((name) => [name, shape]);

/** Every name that a gap's type may have. */
export const CLOZE_TYPES: ReadonlyMap<string, Shape> = new Map([
  ...several(['SHORTANSWER', 'SA', 'MW'], { kind: 'short-answer', caseSensitive: false }),
  ...several(['SHORTANSWER_C', 'SAC', 'MWC'], { kind: 'short-answer', caseSensitive: true }),
  ...several(['NUMERICAL', 'NM'], { kind: 'numerical' }),
  ...several(['MULTICHOICE', 'MC'], choice('single-choice', 'dropdown')),
  ...several(['MULTICHOICE_V', 'MCV'], choice('single-choice', 'vertical')),
  ...several(['MULTICHOICE_H', 'MCH'], choice('single-choice', 'horizontal')),
  ...several(['MULTICHOICE_S', 'MCS'], choice('single-choice', 'dropdown', true)),
  ...several(['MULTICHOICE_VS', 'MCVS'], choice('single-choice', 'vertical', true)),
  ...several(['MULTICHOICE_HS', 'MCHS'], choice('single-choice', 'horizontal', true)),
  ...several(['MULTIRESPONSE', 'MR'], choice('multiple-choice', 'vertical')),
  ...several(['MULTIRESPONSE_H', 'MRH'], choice('multiple-choice', 'horizontal')),
  ...several(['MULTIRESPONSE_S', 'MRS'], choice('multiple-choice', 'vertical', true)),
  ...several(['MULTIRESPONSE_HS', 'MRHS'], choice('multiple-choice', 'horizontal', true)),
]);
