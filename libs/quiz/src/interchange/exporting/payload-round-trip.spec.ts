import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionKinds, type QuestionKind, type QuestionPayload } from '../../grading/index.js';
import { importQuestions } from '../import-questions.js';
import { toPayload } from '../mapping/to-payload.js';
import type { ImportedQuestion } from '../question.js';
import { butForLosses } from '../testing/but-for-losses.js';
import { leaving, pictures, withoutNames } from '../testing/leaving-question.js';
import { fromPayload, type LeavingQuestion } from './from-payload.js';
import type { Exported, ExportLoss } from './loss.js';
import { writeGift } from './write-gift.js';
import { writeMoodleXml } from './write-moodle-xml.js';
import { writeQti } from './write-qti.js';

const WRITERS = { 'moodle-xml': writeMoodleXml, gift: writeGift, qti: writeQti } as const;
type Format = keyof typeof WRITERS;
const formats = Object.keys(WRITERS) as Format[];

interface Trip {
  readonly losses: readonly ExportLoss[];
  /** Null when the format does not carry the question at all. */
  readonly back: { readonly question: ImportedQuestion; readonly payload: QuestionPayload } | null;
}

async function trip(leavingQuestion: LeavingQuestion, format: Format): Promise<Trip> {
  const { question, losses } = fromPayload(leavingQuestion, pictures);
  if (!question) return { losses, back: null };
  const exported: Exported = WRITERS[format]([question]);
  const all = [...losses, ...exported.losses];
  if (all.some(({ whole }) => whole)) return { losses: all, back: null };
  const reading = await importQuestions(exported.bytes, format);
  const [fate] = reading.ok ? reading.questions : [];
  if (!fate || fate.fate === 'refused') throw new Error(JSON.stringify([reading, exported.losses]));
  const mapping = toPayload(fate.question);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.problems));
  return { losses: all, back: { question: fate.question, payload: mapping.payload } };
}

describe('a question that leaves and comes back', () => {
  const journeys = formats.flatMap((format) => questionKinds.map((kind) => [format, kind] as const));

  it.each(journeys)('in %s, %s: is the same but for what is listed', async (format, kind) => {
    await fc.assert(
      fc.asyncProperty(leaving(kind), async (question) => {
        const first = await trip(question, format);
        if (!first.back) return;
        const codes = first.losses.map(({ code }) => code);
        const [came, left] = [first.back.payload, question.payload].map((payload) =>
          butForLosses(withoutNames(payload), codes),
        );
        expect(came).toEqual(left);
        const { name, tags, category, idnumber } = first.back.question;
        expect({ name, tags, category, idnumber }).toEqual({
          name: question.name,
          tags: question.tags,
          category: question.category,
          idnumber: question.key,
        });
        // What came back has nothing more to lose: a second journey changes nothing at all.
        const second = await trip({ ...question, payload: first.back.payload }, format);
        expect(second.back && withoutNames(second.back.payload)).toEqual(withoutNames(first.back.payload));
      }),
      { numRuns: 12 },
    );
  });

  it('has shares that make a whole, also where all or nothing needs none', () => {
    const [known] = fc.sample(leaving('MULTIPLE_CHOICE'), { numRuns: 1, seed: 7 });
    const { payload } = known!;
    if (payload.kind !== 'MULTIPLE_CHOICE') throw new Error(payload.kind);
    const [option] = payload.options;
    const options = ['1', '1', '0'].map((fraction, index) => ({ ...option!, id: `o${index}`, fraction }));
    const { question } = fromPayload(
      { ...known!, payload: { ...payload, options, allOrNothing: true } },
      pictures,
    );
    expect(question).toMatchObject({
      answers: [{ fraction: '0.5' }, { fraction: '0.5' }, { fraction: '0' }],
    });
  });

  it('loses the outcome of the course, which is listed', () => {
    const [known] = fc.sample(leaving('SINGLE_CHOICE'), { numRuns: 1, seed: 7 });
    const { losses } = fromPayload({ ...known!, outcome: 'O2' }, pictures);
    expect(losses).toMatchObject([{ code: 'EXPORT.OUTCOME', message: expect.stringContaining('O2') }]);
  });

  it('loses what each format has no place for, and nothing else', async () => {
    const table: Partial<Record<QuestionKind, Record<string, string>>> = {};
    for (const kind of questionKinds) {
      const questions = fc.sample(leaving(kind), { numRuns: 20, seed: 7 });
      const lost = formats.map(async (format) => {
        const trips = await Promise.all(questions.map((question) => trip(question, format)));
        const all = new Set(trips.flatMap(({ losses }) => losses.map(({ code }) => code)));
        return [format, [...all].toSorted().join(' ')] as const;
      });
      table[kind] = Object.fromEntries(await Promise.all(lost));
    }
    expect(table).toEqual(LOSSES);
  });
});

/** The codes by kind and format; docs/authoring/import-export.md says the same in words. */
const LOSSES = {
  SINGLE_CHOICE: {
    'moodle-xml': '',
    gift: 'GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'QTI.HINTS QTI.PENALTY',
  },
  MULTIPLE_CHOICE: {
    'moodle-xml': '',
    gift: 'GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'QTI.HINTS QTI.PENALTY',
  },
  TRUE_FALSE: {
    'moodle-xml': 'EXPORT.TRUE_FALSE_ORDER EXPORT.TRUE_FALSE_WORDS',
    gift: 'EXPORT.TRUE_FALSE_ORDER EXPORT.TRUE_FALSE_WORDS GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'EXPORT.TRUE_FALSE_ORDER EXPORT.TRUE_FALSE_WORDS QTI.HINTS QTI.PENALTY',
  },
  SHORT_TEXT: {
    'moodle-xml': '',
    gift: 'GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'QTI.HINTS QTI.PENALTY',
  },
  NUMERICAL: {
    'moodle-xml': '',
    gift: 'GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'QTI.HINTS QTI.PENALTY',
  },
  MATCHING: {
    'moodle-xml': 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK',
    gift: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.ORDER GIFT.PENALTY',
    qti: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK QTI.HINTS QTI.PENALTY',
  },
  CLOZE: {
    'moodle-xml': 'EXPORT.PART_FEEDBACK EXPORT.PART_NAMES',
    gift: 'EXPORT.PART_FEEDBACK EXPORT.PART_NAMES GIFT.KIND',
    qti: 'EXPORT.PART_FEEDBACK EXPORT.PART_NAMES QTI.HINTS QTI.LIST_FEEDBACK QTI.PENALTY',
  },
  GAP_SELECT: {
    'moodle-xml': 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK',
    gift: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK GIFT.KIND',
    qti: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK QTI.HINTS QTI.PENALTY',
  },
  DRAG_TEXT: {
    'moodle-xml': 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK',
    gift: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK GIFT.KIND',
    qti: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK QTI.HINTS QTI.PENALTY',
  },
  ORDERING: {
    'moodle-xml': 'EXPORT.PART_FEEDBACK MOODLE_XML.CREDIT',
    gift: 'EXPORT.PART_FEEDBACK GIFT.KIND',
    qti: 'EXPORT.PART_FEEDBACK QTI.CREDIT QTI.HINTS QTI.PENALTY',
  },
  DESCRIPTION: {
    'moodle-xml': '',
    gift: 'GIFT.FEEDBACK GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'QTI.HINTS QTI.PENALTY',
  },
  ESSAY: {
    'moodle-xml': 'EXPORT.RUBRIC',
    gift: 'EXPORT.RUBRIC GIFT.ESSAY GIFT.FILES GIFT.HINTS GIFT.MARK GIFT.PENALTY',
    qti: 'EXPORT.RUBRIC QTI.HINTS QTI.PENALTY',
  },
  FILE_UPLOAD: {
    'moodle-xml': 'EXPORT.RUBRIC',
    gift: 'EXPORT.RUBRIC GIFT.KIND',
    qti: 'EXPORT.RUBRIC QTI.HINTS QTI.PENALTY QTI.UPLOAD',
  },
  DRAG_IMAGE: {
    'moodle-xml': 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK MOODLE_XML.ALT MOODLE_XML.PLACE_NAMES',
    gift: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK GIFT.KIND',
    qti: 'EXPORT.ALSO_RIGHT EXPORT.PART_FEEDBACK QTI.HINTS QTI.PENALTY',
  },
  HOTSPOT: {
    'moodle-xml': 'EXPORT.PART_FEEDBACK MOODLE_XML.KIND',
    gift: 'EXPORT.PART_FEEDBACK GIFT.KIND',
    qti: 'EXPORT.PART_FEEDBACK QTI.HINTS QTI.PENALTY',
  },
  SITUATIONAL_JUDGEMENT: {
    'moodle-xml': 'EXPORT.JUDGEMENT EXPORT.KIND EXPORT.PART_FEEDBACK MOODLE_XML.CREDIT',
    gift: 'EXPORT.JUDGEMENT EXPORT.KIND EXPORT.PART_FEEDBACK GIFT.FILES GIFT.KIND GIFT.MARK GIFT.PENALTY',
    qti: 'EXPORT.JUDGEMENT EXPORT.KIND EXPORT.PART_FEEDBACK QTI.CREDIT QTI.HINTS QTI.PENALTY',
  },
};
