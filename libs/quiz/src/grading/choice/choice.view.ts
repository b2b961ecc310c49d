import { arranged } from '../arrange.js';
import type { Arrangement, RichText } from '../kind.js';
import type { ChoicePayload } from './choice.payload.js';
import { idsOf, type ChoiceResponse } from './choice.response.js';

/** A choice as a learner sees it. */
export interface ChoiceView<K extends string = string> {
  readonly kind: K;
  readonly stem: RichText;
  readonly options: readonly { readonly id: string; readonly content: RichText }[];
}

/** Throws RangeError when `order` is not exactly the question's options. */
export function presentChoice<K extends string>(
  payload: ChoicePayload<K>,
  order: readonly string[],
): ChoiceView<K> {
  return {
    kind: payload.kind,
    stem: payload.stem,
    options: arranged(payload.options, order).map(({ id, content }) => ({ id, content })),
  };
}

export const arrangeChoice = (payload: ChoicePayload): Arrangement => ({
  ids: idsOf(payload),
  mayShuffle: payload.shuffle,
});

export function summariseChoice(
  payload: ChoicePayload,
  response: ChoiceResponse,
  plainText: (content: RichText) => string,
): string {
  const chosen = payload.options.filter(({ id }) => response.options.includes(id));
  return chosen.map(({ content }) => plainText(content)).join('; ');
}
