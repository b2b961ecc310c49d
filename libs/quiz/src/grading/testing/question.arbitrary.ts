import fc from 'fast-check';
import type { QuestionKind } from '../kinds.js';

/** Stands in everything that a learner must not see before grading. */
export const SECRET = 'only after grading';

/** A valid question as an author writes it, and an answer that it accepts, blanks among them. */
export interface Sample {
  readonly payload: object;
  readonly response: unknown;
}

const id = (index: number) => `i${index}`;
const count = fc.integer({ min: 2, max: 6 });
const fraction = fc.constantFrom('1', '0.5', '1/3', '0', '-0.25', '-1');
const base = <K extends QuestionKind>(kind: K) => ({ kind, stem: 'Stem', feedback: SECRET });

const list = <T>(size: number, entry: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => entry(index));

/** Some of the ids, or none. */
const some = (size: number, most = size) => fc.shuffledSubarray(list(size, id), { maxLength: most });

const choice = (kind: 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE', most: number) =>
  count.chain((size) =>
    fc.record<Sample>({
      payload: fc.constant({
        ...base(kind),
        options: list(size, (index) => ({
          id: id(index),
          content: `Option ${index}`,
          fraction: index === 0 ? '1' : '-0.5',
          feedback: SECRET,
        })),
      }),
      response: some(size, Math.min(most, size)).map((options) => ({ options })),
    }),
  );

const trueFalse = fc.record<Sample>({
  payload: fc.constant({
    ...base('TRUE_FALSE'),
    options: ['true', 'false'].map((name, index) => ({
      id: name,
      content: name,
      fraction: String(index),
      feedback: SECRET,
    })),
  }),
  response: fc.constantFrom(null, { options: [] }, { options: ['true'] }, { options: ['false'] }),
});

const shortText = fc.record<Sample>({
  payload: fc.array(fraction, { maxLength: 3 }).map((fractions) => ({
    ...base('SHORT_TEXT'),
    answers: ['1', ...fractions].map((share, index) => ({
      id: id(index),
      pattern: `${SECRET} ${index}`,
      fraction: share,
      feedback: SECRET,
    })),
  })),
  response: fc.constantFrom(
    null,
    { text: '' },
    { text: `${SECRET} 0` },
    { text: `${SECRET} 1` },
    { text: 'x' },
  ),
});

const numerical = fc.record<Sample>({
  payload: fc.array(fraction, { maxLength: 3 }).map((fractions) => ({
    ...base('NUMERICAL'),
    answers: ['1', ...fractions].map((share, index) => ({
      id: id(index),
      accepts: {
        type: 'VALUE',
        value: `98765${index}`,
        tolerance: { type: 'NOMINAL', amount: '0.5' },
      },
      fraction: share,
      feedback: SECRET,
    })),
  })),
  response: fc.constantFrom(
    null,
    { text: ' ' },
    { text: '4' },
    { text: '987650' },
    { text: '987651.5' },
    { text: 'many' },
  ),
});

/** `slots` is the field of the slots. */
const slotted = (
  kind: QuestionKind,
  slots: string,
  more: (size: number) => object,
  entry: (index: number) => object,
) =>
  count.chain((size) =>
    fc.record<Sample>({
      payload: fc.array(fc.nat({ max: size - 1 }), { minLength: size, maxLength: size }).map((key) => ({
        ...base(kind),
        [slots]: key.map((right, index) => ({
          id: id(index),
          choice: id(right),
          ...(index === 0 ? { alsoRight: [id((right + 1) % size)] } : {}),
          feedback: SECRET,
          ...entry(index),
        })),
        choices: list(size, (index) => ({
          id: id(index),
          content: `Choice ${index}`,
          ...(kind === 'MATCHING' ? {} : { reusable: true }),
        })),
        ...more(size),
      })),
      response: fc.tuple(some(size), fc.nat({ max: size - 1 })).map(([filled, right]) => ({
        filled: filled.map((slot) => ({ slot, choice: id(right) })),
      })),
    }),
  );

const gapText = (size: number) => ({ stem: list(size, (index) => `[[${id(index)}]]`).join(' ') });
const image = { source: 'image', alt: 'A room', width: 500, height: 100 };
const region = (index: number) => ({ type: 'CIRCLE', x: 20 + 70 * index, y: 50, radius: 20 });

const matching = slotted(
  'MATCHING',
  'stems',
  () => ({}),
  (index) => ({ content: `Stem ${index}` }),
);
const gapSelect = slotted('GAP_SELECT', 'gaps', gapText, () => ({}));
const dragText = slotted('DRAG_TEXT', 'gaps', gapText, () => ({}));
const dragImage = slotted(
  'DRAG_IMAGE',
  'zones',
  () => ({ image }),
  (index) => ({ label: `Place ${index}`, region: region(index) }),
);

const hotspot = count.chain((size) =>
  fc.record<Sample>({
    payload: fc.constantFrom('0', '1/3', '1').map((pickPenalty) => ({
      ...base('HOTSPOT'),
      image,
      spots: list(size, (index) => ({
        id: id(index),
        label: `Place ${index}`,
        region: region(index),
        right: index === 0,
        feedback: SECRET,
      })),
      mostPicks: 3,
      pickPenalty,
    })),
    response: fc
      .array(fc.oneof(fc.record({ x: fc.nat(500), y: fc.nat(100) }), fc.constant({ spot: id(0) })), {
        maxLength: 3,
      })
      .map((picks) => ({ picks })),
  }),
);

const credit = fc.constantFrom(
  'ABSOLUTE_POSITION',
  'PREVIOUS_AND_NEXT',
  'LONGEST_ORDERED_SUBSET',
  'DISTANCE',
);

const ordering = count.chain((size) =>
  fc.record<Sample>({
    payload: credit.map((chosen) => ({
      ...base('ORDERING'),
      items: list(size, (index) => ({ id: id(index), content: `Item ${index}`, feedback: SECRET })),
      credit: chosen,
    })),
    response: fc.oneof(
      fc.constant({ order: [] }),
      fc.shuffledSubarray(list(size, id), { minLength: size }).map((order) => ({ order })),
    ),
  }),
);

const cloze = fc.tuple(shortText, numerical, choice('SINGLE_CHOICE', 1)).map((parts): Sample => ({
  payload: {
    ...base('CLOZE'),
    ...gapText(parts.length),
    parts: parts.map(({ payload }, index) => ({ id: id(index), weight: `${index + 1}`, question: payload })),
  },
  response: { parts: parts.map(({ response }, index) => ({ id: id(index), response })) },
}));

const rubric = [
  { id: 'r', content: SECRET, levels: ['0', '1'].map((points) => ({ id: points, content: SECRET, points })) },
];

const essay = fc.record<Sample>({
  payload: fc.constant({ ...base('ESSAY'), rubric, markerNotes: SECRET }),
  response: fc.string().map((text) => ({ text })),
});

const fileUpload = fc.record<Sample>({
  payload: fc.constant({ ...base('FILE_UPLOAD'), rubric, markerNotes: SECRET }),
  response: fc.constantFrom(null, { files: [] }, { files: [{ id: 'f', name: 'a.pdf', bytes: 7 }] }),
});

const description = fc.record<Sample>({
  payload: fc.constant(base('DESCRIPTION')),
  response: fc.constantFrom(null, {}),
});

const judgement = count.chain((size) =>
  fc.constantFrom('BEST', 'MOST_LEAST', 'RANK', 'RATE').chain((format) =>
    fc.record<Sample>({
      payload: fc.constant({
        ...base('SITUATIONAL_JUDGEMENT'),
        format,
        options: list(size, (index) => ({
          id: id(index),
          content: `Option ${index}`,
          effectiveness: `${index}/${size}`,
          votes: format === 'RATE' ? [index, 9753] : [],
          feedback: SECRET,
        })),
        scale: format === 'RATE' ? ['Bad', 'Good'] : [],
      }),
      response: fc.tuple(some(size), fc.boolean()).map(([given, blank]) => {
        const ids =
          format === 'RANK' ? [...given, ...list(size, id).filter((one) => !given.includes(one))] : given;
        const places = {
          BEST: ['BEST'],
          MOST_LEAST: ['MOST', 'LEAST'],
          RANK: ids.map((_, index) => `${index + 1}`),
          RATE: ids.map(() => '1'),
        };
        const named = places[format].slice(0, blank ? 0 : ids.length);
        return {
          judged: named.flatMap((place, index) => (ids[index] ? [{ option: ids[index], place }] : [])),
        };
      }),
    }),
  ),
);

/** For every kind; one that is missing does not compile. */
export const samples: Readonly<Record<QuestionKind, fc.Arbitrary<Sample>>> = {
  SINGLE_CHOICE: choice('SINGLE_CHOICE', 1),
  MULTIPLE_CHOICE: choice('MULTIPLE_CHOICE', 6),
  TRUE_FALSE: trueFalse,
  SHORT_TEXT: shortText,
  NUMERICAL: numerical,
  MATCHING: matching,
  CLOZE: cloze,
  GAP_SELECT: gapSelect,
  DRAG_TEXT: dragText,
  ORDERING: ordering,
  DESCRIPTION: description,
  ESSAY: essay,
  FILE_UPLOAD: fileUpload,
  DRAG_IMAGE: dragImage,
  HOTSPOT: hotspot,
  SITUATIONAL_JUDGEMENT: judgement,
};
