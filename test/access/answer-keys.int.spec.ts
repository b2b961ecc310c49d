import { activitiesOf, rich, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { CuriousOfficer } from './curious-officer.js';
import { codeOf } from './exchange.js';
import { operations, refusal } from './permissions.js';
import { withoutIds } from './recorder.js';
import { publishSentinelCourse, SECRETS } from './sentinel-course.js';

const REVIEWS = ['always', 'after-pass', 'score-only'] as const;
type Review = (typeof REVIEWS)[number];

const RIGHT = 'a';
const WRONG = 'b';

describe('answer keys', () => {
  let academy: TestAcademy;
  let worker: INestApplicationContext;
  const versions = new Map<Review, string>();

  beforeAll(async () => {
    academy = await startTestAcademy();
    for (const [index, review] of REVIEWS.entries()) {
      versions.set(
        review,
        await publishSentinelCourse(academy.api, { code: `S${index}`, review, bank: 4, draw: 4 }),
      );
    }
    worker = await academy.startWorker();
  });
  afterAll(() => academy.close());

  const officerIn = (review: Review) => CuriousOfficer.enrol(academy, versions.get(review) ?? '');

  /** The answers from the first to the last question, and those that were given once it was graded. */
  const takeQuiz = async (officer: CuriousOfficer, option: string) => {
    const attempt = await officer.learner.startQuiz(officer.enrolment);
    for (const { position } of attempt.items) await officer.learner.save(attempt.id, position, 1, [option]);
    await officer.learner.submit(attempt.id);
    await officer.learner.graded(attempt.id);
    return officer.askEverything(attempt);
  };

  it('are looked for in every query that an officer may send', async () => {
    const open = Object.keys(operations).filter(
      (path) => refusal(operations[path] ?? [], 'OFFICER') === null,
    );
    const queries = open
      .filter((path) => path.startsWith('Query.'))
      .map((path) => path.replace('Query.', ''));
    expect(Object.keys((await officerIn('always')).questions(null)).toSorted()).toEqual(queries.toSorted());
  });

  it.each(REVIEWS)('are in no answer before grading (review %s)', async (review) => {
    await worker.close();
    const officer = await officerIn(review);
    const activityId = activitiesOf(officer.enrolment, 'QUIZ')[0]?.id;
    await officer.askEverything(null);
    await officer.learner.finishLessons(officer.enrolment);
    const attempt = await officer.learner.startQuiz(officer.enrolment);
    await officer.whole('Mutation', 'startAttempt', {
      input: { enrolmentId: officer.enrolment.id, activityId },
    });
    const input = { attemptId: attempt.id, position: 0, revision: 1, response: { options: [WRONG] } };
    await officer.whole('Mutation', 'saveAnswer', { input });
    await officer.askEverything(attempt);
    await officer.whole('Mutation', 'saveAnswer', {
      input: { ...input, response: { options: ['sent by nobody'] } },
    });
    await officer.whole('Mutation', 'submitAttempt', { attemptId: attempt.id });
    await officer.whole('Mutation', 'saveAnswer', { input: { ...input, revision: 2 } });
    await officer.askEverything(attempt);
    expect(await officer.learner.attempt(attempt.id)).toMatchObject({ state: 'SUBMITTED' });
    expect(officer.client.answers.filter((text) => text.includes('"errors"'))).toEqual([]);
    expect(officer.client.answers.filter((text) => SECRETS.test(text))).toEqual([]);
  });

  it('stay secret after grading where only the score is shown', async () => {
    worker = await academy.startWorker();
    const officer = await officerIn('score-only');
    await takeQuiz(officer, WRONG);
    await takeQuiz(officer, RIGHT);
    expect(officer.client.answers.filter((text) => SECRETS.test(text))).toEqual([]);
  });

  it('stay secret after a failed attempt where they are shown after passing', async () => {
    const officer = await officerIn('after-pass');
    expect((await takeQuiz(officer, WRONG)).filter((text) => SECRETS.test(text))).toEqual([]);
    expect((await takeQuiz(officer, RIGHT)).filter((text) => SECRETS.test(text))).toHaveLength(1);
  });

  it('are shown after grading where they always are, so that this search does find them', async () => {
    const officer = await officerIn('always');
    const [explained = '', ...others] = (await takeQuiz(officer, WRONG)).filter((text) => SECRETS.test(text));
    expect(others).toEqual([]);
    for (const secret of [
      'Sentinel feedback on a',
      'Sentinel feedback on the question',
      '0.3719',
      '"correct":true',
    ]) {
      expect(explained).toContain(secret);
    }
    expect(explained).not.toMatch(/sentinel-key|sentinel-tag|4273|"seed"/);
  });

  describe('of a quiz that checks answers at once', () => {
    const hint = rich('Sentinel hint');
    const tries = { hints: [{ content: hint, showCount: true }], penalty: '0.1234' };

    const taking = async (behaviour: string, review: Review) => {
      const shape = { code: `${behaviour}-${review}`, behaviour, review, tries, bank: 2, draw: 2 };
      const officer = await CuriousOfficer.enrol(academy, await publishSentinelCourse(academy.api, shape));
      const attempt = await officer.learner.startQuiz(officer.enrolment);
      const check = async (position: number, revision: number, option: string) => {
        const response = { options: [option] };
        const input = { attemptId: attempt.id, position, revision, response, certainty: 1 };
        const { text } = await officer.whole('Mutation', 'checkAnswer', { input });
        return [withoutIds(text), ...(await officer.askEverything(attempt))].join(' ');
      };
      return { officer, attempt, check };
    };

    /** What tells of the right option, or of one that was not chosen. */
    const KEY =
      /"correct":true|Sentinel feedback on [acd]|feedback on the question|3719|4273|1234|sentinel-(key|tag)/i;

    it.each(['IMMEDIATE', 'INTERACTIVE', 'ADAPTIVE', 'IMMEDIATE_CERTAINTY'])(
      'are in no answer before a check, and only what was checked is explained then (%s)',
      async (behaviour) => {
        const { officer, attempt, check } = await taking(behaviour, 'score-only');
        const input = { attemptId: attempt.id, position: 0, revision: 1, response: { options: [WRONG] } };
        await officer.whole('Mutation', 'saveAnswer', { input });
        const before = await officer.askEverything(attempt);
        expect(before.filter((text) => SECRETS.test(text))).toEqual([]);
        const told = await check(0, 2, WRONG);
        expect(told).toContain('Sentinel feedback on b');
        expect(told).not.toMatch(KEY);
        expect(told.includes('Sentinel hint')).toBe(behaviour === 'INTERACTIVE');
        expect(await check(1, 1, RIGHT)).not.toContain('feedback on the question');
      },
    );

    it('come with the last try, and not with the first, where the quiz shows them', async () => {
      const { officer, attempt, check } = await taking('INTERACTIVE', 'always');
      const first = await check(0, 1, WRONG);
      expect(first).not.toMatch(KEY);
      await officer.whole('Mutation', 'tryAgain', {
        input: { attemptId: attempt.id, position: 0, revision: 1 },
      });
      const last = await check(0, 3, WRONG);
      for (const secret of ['"correct":true', 'Sentinel feedback on a', 'Sentinel feedback on the question'])
        expect(last).toContain(secret);
      expect(last).not.toMatch(/1234|sentinel-(key|tag)/);
    });
  });

  it('of an inline check come with the answer and not with the lesson', async () => {
    const officer = await officerIn('always');
    const [lesson] = activitiesOf(officer.enrolment, 'LESSON');
    const shown = await officer.whole('Query', 'lesson', { activityId: lesson?.id });
    expect(shown.text).toContain('Option a of check-1');
    expect(shown.text).not.toMatch(SECRETS);
    const check = { activityId: lesson?.id, blockId: 'check-1', response: { options: [WRONG] } };
    const answered = await officer.whole('Mutation', 'answerCheck', { input: check });
    expect(answered.text).toContain('Sentinel feedback on b');
    const refused = await officer.whole('Mutation', 'answerCheck', {
      input: { ...check, response: { options: ['z'] } },
    });
    expect(codeOf(refused)).toBeNull();
    expect(refused.text).not.toMatch(SECRETS);
  });
});
