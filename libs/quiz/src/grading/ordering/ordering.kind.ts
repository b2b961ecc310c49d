import { say } from '@gssr/kernel';
import { answerLine } from '../answers.js';
import { arranged } from '../arrange.js';
import { one, ratio, zero } from '../exact.js';
import type { AutomaticGrade, Kind, PartGrade, RichText } from '../kind.js';
import { blank, marked, ruleOf } from '../mark.js';
import { renamed } from '../names.js';
import { missingFeedback, repeatedContents, repeatedIds, tooFew } from '../review.js';
import { readSequence, type SequenceResponse } from '../sequence.js';
import { CREDIT, isInPlace } from './ordering.credit.js';
import { orderingKey } from './ordering.key.js';
import { orderingSchema, type OrderingPayload } from './ordering.payload.js';

/** As a learner sees it: a list to sort, by dragging or by moving items up and down. */
export interface OrderingView {
  readonly kind: 'ORDERING';
  readonly stem: RichText;
  readonly items: readonly { readonly id: string; readonly content: RichText }[];
}

export const ordering: Kind<'ORDERING', OrderingPayload, SequenceResponse, AutomaticGrade, OrderingView> = {
  kind: 'ORDERING',
  marking: 'AUTOMATIC',
  schema: orderingSchema,
  review: ({ items, feedback }) => ({
    problems: [
      ...tooFew(items, 2, 'items', 'Give at least two items to bring into order.'),
      ...repeatedIds(items, 'items', say`item`),
    ],
    warnings: [
      ...(feedback === null ? missingFeedback(items, 'items', say`item`) : []),
      ...repeatedContents(items, ({ content }) => content, 'items', say`item`),
    ],
  }),
  readResponse: (payload, raw) => readSequence(idsOf(payload), raw),
  grade,
  arrangement: (payload) => ({ ids: idsOf(payload), mayShuffle: true, mustShuffle: true }),
  naming: {
    rename: (payload, names) => ({ ...payload, items: renamed(payload.items, names) }),
    renameResponse: (_, { order }, names) => ({ order: order.map((id) => names.of(id)) }),
  },
  present: ({ kind, stem, items }, order) => ({
    kind,
    stem,
    items: arranged(items, order).map(({ id, content }) => ({ id, content })),
  }),
  summarise: ({ items }, { order }, plainText) =>
    order.map((id) => plainText(items.find((item) => item.id === id)?.content)).join('; '),
  key: orderingKey,
  answerLines: ({ items }) => items.map(({ content }) => answerLine(content)),
  alternatives: ({ items }, plainText) =>
    items.flatMap(({ id, content }, place) =>
      items.map((_, index) => ({
        ...{ partId: id, part: plainText(content) },
        ...{ optionId: String(index + 1), label: String(index + 1), fraction: index === place ? '1' : '0' },
      })),
    ),
};

const idsOf = ({ items }: OrderingPayload): string[] => items.map(({ id }) => id);

/** The whole by the payload's credit. The parts say which item is in its place, and do not add up to it. */
function grade(payload: OrderingPayload, { order }: SequenceResponse): AutomaticGrade {
  const ids = idsOf(payload);
  const answered = order.length > 0;
  const { points, of } = answered ? CREDIT[payload.credit](order.map((id) => ids.indexOf(id))) : nothing;
  const fraction = ratio(BigInt(points), BigInt(of));
  return {
    ...(answered ? marked(fraction, ruleOf(payload.credit, { points, of })) : blank),
    answered,
    parts: payload.items.map((item, place) => gradeItem(item, place, order)),
    feedback: payload.feedback,
    answerFeedback: null,
  };
}

const nothing = { points: 0, of: 1 };

function gradeItem(
  { id, feedback }: OrderingPayload['items'][number],
  place: number,
  order: readonly string[],
): PartGrade {
  const given = order.indexOf(id);
  const mark = marked(isInPlace(given, place) ? one : zero, ruleOf('IN_PLACE'));
  return {
    ...(given < 0 ? blank : mark),
    id,
    weight: one,
    given: given < 0 ? null : String(given + 1),
    expected: String(place + 1),
    feedback,
  };
}
