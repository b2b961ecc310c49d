import { questionKinds } from '@gssr/quiz/grading';
import { eventually, startTestAcademy, type TestAcademy, type TestAttempt } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuriousOfficer } from './curious-officer.js';
import { ONLY_AFTER_GRADING, publishEveryKind, questionOf } from './every-kind.js';

const BEHAVIOURS = [
  'DEFERRED',
  'IMMEDIATE',
  'INTERACTIVE',
  'ADAPTIVE',
  'ADAPTIVE_NO_PENALTY',
  'DEFERRED_CERTAINTY',
  'IMMEDIATE_CERTAINTY',
] as const;

const NOTHING = { afterSubmission: [], afterPass: [], afterClose: [] };
const OWN_ANSWERS_AND_MARKS = { ...NOTHING, afterSubmission: ['ANSWERS', 'MARKS'] };

describe('the key of every kind of question', () => {
  let academy: TestAcademy;

  beforeAll(async () => {
    academy = await startTestAcademy();
    await academy.startWorker();
  });
  afterAll(() => academy.close());

  /** Takes the quiz, asks everything after each step, and returns all that was ever answered. */
  async function journey(code: string, rules: object, kinds = questionKinds): Promise<string[]> {
    const versionId = await publishEveryKind(academy.api, code, rules, kinds);
    const officer = await CuriousOfficer.enrol(academy, versionId);
    await officer.learner.finishLessons(officer.enrolment);
    const attempt = await officer.learner.startQuiz(officer.enrolment);
    await officer.askEverything(attempt);
    for (const kind of kinds) {
      const input = { attemptId: attempt.id, position: positionOf(attempt, kind), revision: 1 };
      await officer.whole('Mutation', 'saveAnswer', {
        input: { ...input, response: questionOf(kind).response },
      });
    }
    await officer.askEverything(attempt);
    await officer.learner.submit(attempt.id);
    await eventually(async () => {
      const [row] = await academy.database.query<{ state: string }>(
        'SELECT state FROM attempt WHERE id = $1',
        [attempt.id],
      );
      return row && ['NEEDS_MARKING', 'GRADED'].includes(row.state);
    });
    await officer.askEverything(attempt);
    return officer.client.answers;
  }

  it.each(BEHAVIOURS)('is in no answer where nothing is reviewed (%s)', async (behaviour) => {
    const answers = await journey(`K${BEHAVIOURS.indexOf(behaviour)}`, { review: NOTHING, behaviour });
    expect(answers.filter((text) => ONLY_AFTER_GRADING.test(text))).toEqual([]);
    for (const kind of questionKinds) expect(answers.some((text) => text.includes(`${kind} `))).toBe(true);
  });

  it('is in no answer where the own answers and marks are reviewed', async () => {
    const answers = await journey('KM', { review: OWN_ANSWERS_AND_MARKS });
    expect(answers.filter((text) => ONLY_AFTER_GRADING.test(text))).toEqual([]);
  });

  it('is shown once it is due, so that this search does find it', async () => {
    const graded = questionKinds.filter((kind) => !['ESSAY', 'FILE_UPLOAD'].includes(kind));
    const answers = await journey('KA', { review: 'always' }, graded);
    expect(answers.some((text) => ONLY_AFTER_GRADING.test(text))).toBe(true);
  });
});

function positionOf(attempt: TestAttempt, kind: string): number {
  const found = attempt.items.find(({ item }) => JSON.stringify(item).includes(`"${kind} `));
  if (!found) throw new Error(`The attempt asks no ${kind}.`);
  return found.position;
}
