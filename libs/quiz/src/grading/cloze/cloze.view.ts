import { arranged } from '../arrange.js';
import type { Arrangement, RichText } from '../kind.js';
import type { ClozePart, ClozePayload } from './cloze.payload.js';
import type { ClozeResponse } from './cloze.response.js';
import { kindOfPart, type PartView } from './part-kinds.js';

/** As a learner sees it: `[[id]]` in the stem is where a part is. */
export interface ClozeView {
  readonly kind: 'CLOZE';
  readonly stem: RichText;
  readonly parts: readonly { readonly id: string; readonly question: PartView }[];
}

/** Ids of options as `part/option`, so that one list orders the options of every part. */
export const arrangeCloze = ({ parts }: ClozePayload): Arrangement => ({
  ids: parts.flatMap((part) => idsOf(part).map((id) => `${part.id}/${id}`)),
  mayShuffle: parts.some(({ question }) => kindOfPart(question).arrangement(question).mayShuffle),
});

/** Throws RangeError when `order` is not exactly the options of the parts. */
export function presentCloze(payload: ClozePayload, order: readonly string[]): ClozeView {
  const { kind, stem, parts } = payload;
  arranged(
    arrangeCloze(payload).ids.map((id) => ({ id })),
    order,
  );
  return { kind, stem, parts: parts.map((part) => ({ id: part.id, question: presentPart(part, order) })) };
}

function presentPart(part: ClozePart, order: readonly string[]): PartView {
  const { question } = part;
  const kind = kindOfPart(question);
  const prefix = `${part.id}/`;
  const drawn = order.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  return kind.present(question, kind.arrangement(question).mayShuffle ? drawn : idsOf(part));
}

export function summariseCloze(
  { parts }: ClozePayload,
  { parts: responses }: ClozeResponse,
  plainText: (content: RichText) => string,
): string {
  const given = new Map(responses.map(({ id, response }) => [id, response]));
  return parts
    .flatMap(({ id, question }) => {
      const response = given.get(id);
      const text = response && kindOfPart(question).summarise(question, response, plainText);
      return text ? [`[${id}] ${text}`] : [];
    })
    .join('; ');
}

const idsOf = ({ question }: ClozePart): readonly string[] => kindOfPart(question).arrangement(question).ids;
