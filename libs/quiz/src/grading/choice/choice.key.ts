import { keyEntry, type FurtherAnswers, type KeyRules } from '../key.js';
import type { ChoiceOption, ChoicePayload } from './choice.payload.js';

/** Another key for a choice: other shares. */
export const choiceKey: KeyRules<ChoicePayload> = {
  form: 'CHOICES',
  entries: ({ options }) =>
    options.map(({ id, content, fraction }) => keyEntry(id, content, { value: fraction })),
  rewritten: (payload, { options }) => (options ? withShares(payload, options) : null),
};

/** The same, where an option can be right beside the others. */
export const openChoiceKey: KeyRules<ChoicePayload> = {
  ...choiceKey,
  extended: (payload, { options }) => (options?.length ? withShares(payload, options) : null),
};

/**
 * The same, where several are chosen: what is right as well may be chosen or left, with a share of zero. All or nothing has no
 * room for that.
 */
export const severalKey: KeyRules<ChoicePayload> = {
  ...openChoiceKey,
  takesMore: ({ allOrNothing }) => !allOrNothing,
};

type Shares = NonNullable<FurtherAnswers['options']>;

const withShares = (payload: ChoicePayload, shares: Shares): ChoicePayload => ({
  ...payload,
  options: payload.options.map((option) => withShare(option, shares)),
});

/** What is not named keeps what it has. */
const withShare = (option: ChoiceOption, shares: Shares): ChoiceOption => ({
  ...option,
  fraction: shares.findLast(({ id }) => id === option.id)?.fraction ?? option.fraction,
});
