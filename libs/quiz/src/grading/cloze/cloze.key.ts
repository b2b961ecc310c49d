import { linesOf, takesMore, type KeyChange, type KeyRules } from '../key.js';
import type { ClozePart, ClozePayload } from './cloze.payload.js';
import { kindOfPart } from './part-kinds.js';

/** Another key is written whole; further answers go to the parts, each by its own kind. */
export const clozeKey: KeyRules<ClozePayload> = {
  form: 'WHOLE',
  extended: (payload, { parts: asked }) => (asked?.length ? withMore(payload, asked) : null),
  takesMore: ({ parts }) => parts.some(partTakesMore),
  parts: ({ parts }) =>
    parts.filter(partTakesMore).map(({ id, question }) => ({
      ...{ id, content: question.stem },
      ...linesOf(kindOfPart(question).key, question),
    })),
};

const partTakesMore = ({ question }: ClozePart): boolean => takesMore(kindOfPart(question).key, question);

type Asked = NonNullable<KeyChange['parts']>;

/** Null when a part is named that is not there, has no room, or gets nothing. */
function withMore(payload: ClozePayload, asked: Asked): object | null {
  const extended = new Map(
    asked.map((more) => [
      more.id,
      questionWithMore(
        payload.parts.find(({ id }) => id === more.id),
        more,
      ),
    ]),
  );
  if ([...extended.values()].includes(null)) return null;
  return {
    ...payload,
    parts: payload.parts.map((part) => ({ ...part, question: extended.get(part.id) ?? part.question })),
  };
}

const questionWithMore = (part: ClozePart | undefined, more: Asked[number]): object | null =>
  part && partTakesMore(part)
    ? (kindOfPart(part.question).key.extended?.(part.question, more) ?? null)
    : null;
