import { plainText, type RichText } from '@gssr/course';
import type { QuestionPayload } from '../../grading/index.js';

/** Something that can be answered to a question, or to a part of it. Of a text to be typed only the part is known beforehand. */
export interface Alternative {
  partId: string | null;
  /** In words; null where there is no part, or the part is BEST, MOST or LEAST. */
  part: string | null;
  optionId: string | null;
  label: string | null;
  fraction: string | null;
}

/** The option of a point outside every spot; no id has this form. */
export const ELSEWHERE = '*';

/** Stands for whatever a learner gave for a part that may take several options. No id and no text is like it. */
export const ANSWERED = '\u0001answered';

/** What can be answered, part by part in the author's order; empty for kinds whose answers cannot be counted. */
export function alternativesOf(payload: QuestionPayload): Alternative[] {
  switch (payload.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
    case 'TRUE_FALSE':
      return options(null, payload.options);
    case 'SHORT_TEXT':
    case 'NUMERICAL':
      return [typed(null)];
    case 'MATCHING':
      return slots(payload.stems, payload.choices, ({ content }) => words(content));
    case 'GAP_SELECT':
    case 'DRAG_TEXT':
      return slots(payload.gaps, payload.choices, ({ id }) => id);
    case 'DRAG_IMAGE':
      return slots(payload.zones, payload.choices, ({ label }) => label);
    case 'ORDERING':
      return payload.items.flatMap((item, place) =>
        payload.items.map((_, index) => ({
          ...partOf(item.id, words(item.content)),
          ...{ optionId: String(index + 1), label: String(index + 1), fraction: index === place ? '1' : '0' },
        })),
      );
    case 'CLOZE':
      return payload.parts.flatMap(({ id, question }) => {
        const part = partOf(id, words(question.stem));
        return 'options' in question ? options(part, question.options) : [typed(part)];
      });
    case 'SITUATIONAL_JUDGEMENT':
      return judgements(payload);
    case 'HOTSPOT':
      return [
        ...payload.spots.map(({ id, label, right }) => ({
          ...WHOLE,
          ...{ optionId: id, label, fraction: right ? '1' : '0' },
        })),
        { ...WHOLE, optionId: ELSEWHERE, label: null, fraction: '0' },
      ];
    default:
      return [];
  }
}

type Part = Pick<Alternative, 'partId' | 'part'>;

const WHOLE: Part = { partId: null, part: null };
const partOf = (partId: string, part: string): Part => ({ partId, part });
const typed = (part: Part | null): Alternative => ({
  ...(part ?? WHOLE),
  optionId: null,
  label: null,
  fraction: null,
});

const options = (
  part: Part | null,
  given: readonly { id: string; content: unknown; fraction: string }[],
): Alternative[] =>
  given.map(({ id, content, fraction }) => ({
    ...(part ?? WHOLE),
    ...{ optionId: id, label: words(content), fraction },
  }));

const slots = <S extends { id: string; choice: string }>(
  given: readonly S[],
  choices: readonly { id: string; content: unknown }[],
  nameOf: (slot: S) => string,
): Alternative[] =>
  given.flatMap((slot) =>
    choices.map(({ id, content }) => ({
      ...partOf(slot.id, nameOf(slot)),
      ...{ optionId: id, label: words(content), fraction: id === slot.choice ? '1' : '0' },
    })),
  );

/** What is rated or ranked is a part each; the best, the most and the least effective are chosen from all. */
function judgements(question: Extract<QuestionPayload, { kind: 'SITUATIONAL_JUDGEMENT' }>): Alternative[] {
  const { format, options: judged, scale } = question;
  const places = format === 'RATE' ? scale : judged.map((_, index) => String(index + 1));
  if (format === 'BEST') return judged.map((option) => judgedAs('BEST', option, option.effectiveness));
  if (format === 'MOST_LEAST')
    return ['MOST', 'LEAST'].flatMap((place) => judged.map((option) => judgedAs(place, option, null)));
  return judged.flatMap(({ id, content }) =>
    places.map((label, index) => ({
      ...partOf(id, words(content)),
      ...{ optionId: String(index + 1), label, fraction: null },
    })),
  );
}

const judgedAs = (
  partId: string,
  { id, content }: { id: string; content: unknown },
  fraction: string | null,
): Alternative => ({ partId, part: null, optionId: id, label: words(content), fraction });

const words = (content: unknown): string =>
  typeof content === 'string' ? content : plainText(content as RichText);
