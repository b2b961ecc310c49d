import type { Names } from '../names.js';
import type { ClozePart, ClozePayload } from './cloze.payload.js';
import type { ClozeResponse } from './cloze.response.js';
import { kindOfPart } from './part-kinds.js';

/** Parts keep their ids, which the text names; what they offer to choose from gets names. */
export const renameCloze = (payload: ClozePayload, names: Names): ClozePayload => ({
  ...payload,
  parts: payload.parts.map((part) => ({ ...part, question: renamePart(part, names) })),
});

const renamePart = ({ id, question }: ClozePart, names: Names): ClozePart['question'] =>
  kindOfPart(question).naming?.rename(question, names.inside(`${id}/`)) ?? question;

export const renameClozeResponse = (
  { parts }: ClozePayload,
  response: ClozeResponse,
  names: Names,
): ClozeResponse => ({
  parts: response.parts.map((given) => {
    const question = parts.find(({ id }) => id === given.id)?.question;
    const naming = question && kindOfPart(question).naming;
    const inside = names.inside(`${given.id}/`);
    return naming
      ? { id: given.id, response: naming.renameResponse(question, given.response, inside) }
      : given;
  }),
});
