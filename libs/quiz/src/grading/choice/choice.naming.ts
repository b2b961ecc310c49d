import type { Naming } from '../kind.js';
import { renamed, renamedInOrder } from '../names.js';
import type { ChoicePayload } from './choice.payload.js';
import type { ChoiceResponse } from './choice.response.js';

export const choiceNaming = <P extends ChoicePayload>(): Naming<P, ChoiceResponse> => ({
  rename: (payload, names) => ({
    ...payload,
    options: (payload.shuffle ? renamedInOrder : renamed)(payload.options, names),
  }),
  renameResponse: (_, { options }, names) => ({ options: options.map((id) => names.of(id)) }),
});
