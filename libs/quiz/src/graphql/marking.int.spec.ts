import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerToMarkDocument,
  AttemptResultDocument,
  ChangeMarkDocument,
  ClaimAnswerDocument,
  MarkingAgreementDocument,
  MarkingFacetsDocument,
  MarkingQueueDocument,
  MarkingQuizzesDocument,
  NoticesDocument,
  ReleaseAnswerDocument,
  SubmitMarkingDocument,
} from '@gssr/contract';
import { anotherDevice, countStatements, type TestPerson } from '@gssr/test-support';
import { LEVELS, MarkingFixture, type WaitingAttempt } from '../marking/testing/marking-fixture.js';

let desk: MarkingFixture;
let anna: TestPerson;
let bek: TestPerson;

beforeAll(async () => {
  desk = await MarkingFixture.start();
  anna = await desk.academy.person('INSTRUCTOR', 'Anna');
  bek = await desk.academy.person('INSTRUCTOR', 'Bek');
});
afterAll(() => desk.academy.close());

const queue = async ({ client }: TestPerson, filter: object, first = 50, after: string | null = null) =>
  (await client.execute(MarkingQueueDocument, { filter, first, after })).markingQueue;

const places = async (person: TestPerson, filter: object): Promise<string[]> =>
  (await queue(person, filter)).edges.map(({ node }) => `${node.attemptId} ${node.position}`);

const place = (attempt: WaitingAttempt, essay = 0) => ({
  attemptId: attempt.id,
  position: attempt.essays[essay]!,
});
const named = (attempt: WaitingAttempt, essay = 0): string => `${attempt.id} ${attempt.essays[essay]}`;

const answer = async ({ client }: TestPerson, attempt: WaitingAttempt, within: object | null = null) =>
  (await client.execute(AnswerToMarkDocument, { ...place(attempt), within })).answerToMark;

const mark = async (
  { client }: TestPerson,
  attempt: WaitingAttempt,
  levels: Record<string, string>,
  version = 0,
) => {
  const choices = Object.entries(levels).map(([criterionId, levelId]) => ({ criterionId, levelId }));
  const input = { ...place(attempt), version, levels: choices, comment: 'Well seen.', note: 'For us.' };
  return (await client.execute(SubmitMarkingDocument, { input })).submitMarking;
};

it('the words of a marker reach the learner with the mark, and not before; the note for markers never does', async () => {
  const attempt = await desk.waiting(await desk.quiz({}, { essays: 2 }));
  const told = async () => {
    const ids = { id: attempt.id, enrolmentId: attempt.enrolment.id };
    const { attempt: seen } = await attempt.client.execute(AttemptResultDocument, ids);
    expect(JSON.stringify(seen)).not.toContain('For us.');
    return attempt.essays.map((position) => seen?.items[position]?.result?.comments ?? []);
  };
  await mark(anna, attempt, LEVELS.whole);
  // The other answer still waits, and marks are told together.
  expect(await told()).toEqual([[], []]);
  const input = { ...place(attempt, 1), version: 0, comment: 'Say who was told.', note: 'For us.' };
  const levels = Object.entries(LEVELS.half).map(([criterionId, levelId]) => ({ criterionId, levelId }));
  await anna.client.execute(SubmitMarkingDocument, { input: { ...input, levels } });
  expect(await told()).toEqual([['Well seen.'], ['Say who was told.']]);
});

it('a mark by hand is told with the result, what the key has marked at once, and a change before that tells nobody', async () => {
  const attempt = await desk.waiting(await desk.quiz({}, { essays: 2 }));
  const results = async () => {
    const ids = { id: attempt.id, enrolmentId: attempt.enrolment.id };
    const { attempt: seen } = await attempt.client.execute(AttemptResultDocument, ids);
    return [attempt.choice, ...attempt.essays].map((position) => seen?.items[position]?.result);
  };
  const waits = {
    state: 'NEEDS_MARKING',
    fraction: null,
    mark: null,
    comments: [],
    rubric: [],
    feedback: null,
  };
  await mark(anna, attempt, LEVELS.whole);
  expect(await results()).toMatchObject([{ state: 'RIGHT', source: 'KEY', mark: 1 }, waits, waits]);

  const reason = 'The first visit is missing.';
  const changed = { ...place(attempt), version: 1, percent: '40', comment: 'Look again.', reason };
  const { changeMark } = await anna.client.execute(ChangeMarkDocument, { input: changed });
  expect(changeMark).toMatchObject({ __typename: 'MarkingSubmitted' });
  expect(await results()).toMatchObject([{ state: 'RIGHT' }, waits, waits]);
  expect((await results())[1]?.source).not.toBe('PERSON');
  const { notices } = await attempt.client.execute(NoticesDocument, { first: 10 });
  expect(notices.edges.filter(({ node }) => node.kind === 'MARK_CHANGED')).toEqual([]);

  const levels = Object.entries(LEVELS.half).map(([criterionId, levelId]) => ({ criterionId, levelId }));
  const input = { ...place(attempt, 1), version: 0, levels, comment: null, note: null };
  await anna.client.execute(SubmitMarkingDocument, { input });
  expect(await results()).toMatchObject([
    { state: 'RIGHT' },
    { state: 'PARTLY_RIGHT', source: 'PERSON', fraction: 0.4, comments: ['Well seen.', 'Look again.'] },
    { state: 'PARTLY_RIGHT', source: 'PERSON', fraction: 0.5, rubric: [{ points: 0 }, { points: 2 }] },
  ]);
});

describe('the queue of markers', () => {
  it('has what waits, oldest first, page by page, by quiz, question, course and what is due', async () => {
    const quiz = await desk.quiz({ secondMarker: 'ALL' }, { essays: 2 });
    const other = await desk.quiz();
    const [first, second] = [await desk.waiting(quiz), await desk.waiting(quiz)];
    const elsewhere = await desk.waiting(other);
    const all = [named(first, 0), named(first, 1), named(second, 0), named(second, 1)];
    expect(await places(anna, { activityId: quiz.activityId })).toEqual(all);
    expect(await places(anna, {})).toEqual([...all, named(elsewhere)]);

    const page = await queue(anna, { activityId: quiz.activityId }, 3);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await queue(anna, { activityId: quiz.activityId }, 3, page.pageInfo.endCursor);
    expect(rest.edges.map(({ node }) => `${node.attemptId} ${node.position}`)).toEqual([all[3]]);
    expect(page.edges[0]?.node).toMatchObject({
      stage: 'FIRST',
      questionTitle: 'Write the report of the first visit.',
      quizTitle: 'Final quiz',
      markedByMe: false,
      takenUntil: null,
    });
    const { questionId, courseCode } = page.edges[0]!.node;
    expect(await places(anna, { questionId })).toHaveLength(2);
    expect(await places(anna, { courseCode })).toEqual(all);
    expect(await places(anna, { courseCode: 'NONE' })).toEqual([]);
    expect(await places(anna, { attemptId: first.id })).toEqual(all.slice(0, 2));

    await mark(anna, first, LEVELS.whole);
    expect(await places(anna, { activityId: quiz.activityId })).toEqual(all.slice(1));
    expect(await places(bek, { activityId: quiz.activityId, state: 'SECOND' })).toEqual([all[0]]);
    await mark(bek, first, LEVELS.nothing, 1);
    const chief = await desk.academy.person('ADMINISTRATOR');
    for (const person of [anna, bek])
      expect(await places(person, { activityId: quiz.activityId, state: 'FINAL' })).toEqual([]);
    expect(await places(chief, { activityId: quiz.activityId, state: 'FINAL' })).toEqual([all[0]]);
    await mark(chief, first, LEVELS.half, 2);
    expect(await places(bek, { activityId: quiz.activityId, state: 'MARKED' })).toEqual([all[0]]);
    expect(await places(anna, { activityId: quiz.activityId, state: 'MARKED', mine: true })).toEqual([
      all[0],
    ]);
    expect(await places(anna, { activityId: other.activityId, mine: true })).toEqual([]);
    expect(await places(anna, { activityId: other.activityId, state: 'BY_KEY' })).toEqual([]);
    await mark(anna, elsewhere, LEVELS.whole);
    expect(await places(anna, { activityId: other.activityId, state: 'BY_KEY' })).toEqual([
      `${elsewhere.id} ${elsewhere.choice}`,
    ]);
    await expect(queue(anna, { state: 'MARKED' })).rejects.toThrow('activityId');

    const { markingQuizzes } = await anna.client.execute(MarkingQuizzesDocument, { first: 50 });
    const counts = markingQuizzes.edges.map(({ node }) => node);
    expect(counts.find(({ activityId }) => activityId === quiz.activityId)).toMatchObject({
      title: 'Final quiz',
      ...{ first: 3, second: 0, final: 0, marked: 1, waitingSince: expect.any(String) },
    });
    expect(counts.at(-1)).toMatchObject({
      activityId: other.activityId,
      first: 0,
      marked: 1,
      waitingSince: null,
    });
  });

  it('says what it can be narrowed to and how much there is of each, for who asks', async () => {
    const quiz = await desk.quiz({ secondMarker: 'ALL' }, { essays: 2 });
    const attempt = await desk.waiting(quiz);
    await desk.waiting(quiz);
    const inQuiz = { activityId: quiz.activityId };
    const facets = async ({ client }: TestPerson, filter: object) =>
      (await client.execute(MarkingFacetsDocument, { filter })).markingFacets;
    const { courses, questions } = await facets(anna, inQuiz);
    expect(courses).toEqual([
      { value: expect.stringMatching(/^M/), title: expect.stringMatching(/^Marking/), count: 4 },
    ]);
    expect(questions).toMatchObject([{ count: 2 }, { count: 2 }]);
    const { edges } = await queue(anna, { attemptId: attempt.id });
    const marked = edges.find(({ node }) => node.position === attempt.essays[0])!.node;
    const essay = questions.find(({ value }) => value === marked.questionId)!;
    expect(essay.title).toBe('Write the report of the first visit.');
    expect(await places(anna, { questionId: essay.value })).toHaveLength(2);

    // A chosen one does not take the others off its own list.
    const chosen = { ...inQuiz, questionId: essay.value };
    expect(await facets(anna, chosen)).toEqual({ courses, questions });
    const everywhere = (await facets(anna, { courseCode: courses[0]!.value })).courses;
    expect(everywhere.length).toBeGreaterThan(1);
    expect(everywhere).toContainEqual(courses[0]);

    await mark(anna, attempt, LEVELS.whole);
    const ofEssay = async (person: TestPerson, state: string) =>
      (await facets(person, { ...inQuiz, state })).questions.find(({ value }) => value === essay.value)
        ?.count;
    expect([await ofEssay(anna, 'OPEN'), await ofEssay(anna, 'SECOND')]).toEqual([1, undefined]);
    expect([await ofEssay(bek, 'OPEN'), await ofEssay(bek, 'SECOND')]).toEqual([2, 1]);
    const settled = await facets(anna, { ...inQuiz, state: 'MARKED' });
    expect(settled.questions).toEqual(
      expect.arrayContaining(questions.map(({ value, title }) => ({ value, title, count: null }))),
    );
    await expect(facets(anna, { state: 'MARKED' })).rejects.toThrow('activityId');
    await expect(facets(anna, { questionId: 'none' })).rejects.toThrow('questionId');
  });

  it('goes on within the list that is worked through', async () => {
    const quiz = await desk.quiz({ secondMarker: 'ALL' }, { essays: 2 });
    const [first, second, third] = [
      await desk.waiting(quiz),
      await desk.waiting(quiz),
      await desk.waiting(await desk.quiz()),
    ];
    const next = async (person: TestPerson, within: object | null) =>
      (await answer(person, first, within))?.next;
    const { edges } = await queue(anna, { attemptId: first.id });
    const { questionId } = edges.find(({ node }) => node.position === first.essays[0])!.node;
    expect(await next(anna, null)).toEqual(place(first, 1));
    expect(await next(anna, { activityId: quiz.activityId })).toEqual(place(first, 1));
    expect(await next(anna, { questionId })).toMatchObject({ attemptId: second.id });
    expect(await next(anna, { attemptId: first.id })).toEqual(place(first, 1));
    await mark(anna, second, LEVELS.whole);
    expect(await next(bek, { activityId: quiz.activityId, state: 'SECOND' })).toEqual(place(second));
    expect(await next(anna, { activityId: quiz.activityId, state: 'SECOND' })).toBeNull();
    const { courseCode } = (await queue(anna, { attemptId: third.id })).edges[0]!.node;
    expect(await next(anna, { courseCode })).toEqual(place(third));
    await expect(next(anna, { state: 'MARKED' })).rejects.toThrow('activityId');
  });

  it('shows nobody their own answers, and lets nobody else in', async () => {
    const quiz = await desk.quiz();
    const attempt = await desk.waiting(quiz);
    await desk.academy.database.query(`INSERT INTO person_role (person_id, role) VALUES ($1, 'INSTRUCTOR')`, [
      attempt.personId,
    ]);
    const own = { client: await anotherDevice(desk.academy, attempt.personId), viewer: anna.viewer };
    expect(await places(own, { activityId: quiz.activityId })).toEqual([]);
    expect(await answer(own, attempt)).toBeNull();
    expect(await places(anna, { activityId: quiz.activityId })).toEqual([named(attempt)]);
  });

  it('keeps two markers apart by claims that expire', async () => {
    const quiz = await desk.quiz();
    const [attempt, next] = [await desk.waiting(quiz), await desk.waiting(quiz)];
    const claim = async ({ client }: TestPerson) =>
      (await client.execute(ClaimAnswerDocument, place(attempt))).claimAnswer;
    const both = await Promise.all([claim(anna), claim(anna), claim(bek)]);
    const holder = both[2].__typename === 'AnswerClaimed' ? bek : anna;
    const other = holder === anna ? bek : anna;
    expect(await claim(holder)).toMatchObject({ __typename: 'AnswerClaimed' });
    expect(await claim(other)).toMatchObject({ __typename: 'AnswerTaken', code: 'MARKING.TAKEN' });
    const { edges } = await queue(other, { activityId: quiz.activityId });
    expect(edges.map(({ node }) => node.takenUntil !== null)).toEqual([true, false]);
    expect(await places(holder, { activityId: quiz.activityId, mine: true })).toEqual([named(attempt)]);
    expect((await answer(other, next, { activityId: quiz.activityId }))?.next).toBeNull();
    expect((await answer(holder, next))?.next).toEqual(place(attempt));

    const release = async ({ client }: TestPerson) =>
      (await client.execute(ReleaseAnswerDocument, place(attempt))).releaseAnswer;
    expect([await release(other), await release(holder), await release(holder)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await claim(other)).toMatchObject({ __typename: 'AnswerClaimed' });
    await desk.academy.database.query(`UPDATE marking_claim SET expires_at = now() WHERE attempt_id = $1`, [
      attempt.id,
    ]);
    expect(await claim(holder)).toMatchObject({ __typename: 'AnswerClaimed' });
    await mark(holder, attempt, LEVELS.whole);
    expect(await claim(other)).toMatchObject({ __typename: 'NotAvailable', code: 'MARKING.NOT_AVAILABLE' });
  });
});

describe('an answer at the desk', () => {
  it('is blind: nothing in it tells whose it is', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    const seen = await answer(anna, attempt);
    expect(seen).toMatchObject({
      stage: 'FIRST',
      blind: true,
      learner: null,
      text: 'I went there and asked.',
      summary: 'I went there and asked.',
      question: { kind: 'ESSAY', leastWords: 3, mostWords: 400, rubric: [{ id: 'facts' }, { id: 'tone' }] },
      counts: { first: 1, second: 0, final: 0, marked: 0 },
      next: null,
    });
    expect(JSON.stringify(seen?.question.markerNotes)).toContain('risk questions');
    const [person] = await desk.academy.database.query<{ name: string; email: string }>(
      'SELECT name, email FROM person WHERE id = $1',
      [attempt.personId],
    );
    for (const secret of [person!.name, person!.email, attempt.personId, attempt.enrolment.id])
      expect(JSON.stringify(seen)).not.toContain(secret);
  });

  it('says whose it is where marking is not blind', async () => {
    const attempt = await desk.waiting(await desk.quiz({ blind: false }));
    expect(await answer(anna, attempt)).toMatchObject({ blind: false, learner: { name: 'Officer 1' } });
  });

  it('takes few statements, however many answers there are', async () => {
    const quiz = await desk.quiz({}, { essays: 3 });
    const attempt = await desk.waiting(quiz);
    const filter = { activityId: quiz.activityId };
    await answer(anna, attempt);
    await queue(anna, filter);
    const { api } = desk.academy;
    const few = await countStatements(api, () => queue(anna, filter));
    for (let index = 0; index < 4; index += 1) await desk.waiting(quiz);
    expect(await countStatements(api, () => queue(anna, filter))).toBe(few);
    expect(few).toBe(1);
    expect(await countStatements(api, () => answer(anna, attempt))).toBe(3);
    expect(await countStatements(api, () => mark(anna, attempt, LEVELS.whole))).toBeLessThanOrEqual(10);
    expect(await countStatements(api, () => anna.client.execute(MarkingQuizzesDocument, { first: 50 }))).toBe(
      1,
    );
  });
});

describe('agreement', () => {
  it('is measured by question, by criterion and over the quiz', async () => {
    const quiz = await desk.quiz({ secondMarker: 'ALL' });
    const given = [
      [LEVELS.whole, LEVELS.whole],
      [LEVELS.nothing, LEVELS.nothing],
      [LEVELS.whole, LEVELS.nothing],
      [LEVELS.nothing, LEVELS.whole],
      [LEVELS.whole, LEVELS.whole],
    ] as const;
    for (const [one, other] of given) {
      const attempt = await desk.waiting(quiz);
      await mark(anna, attempt, one);
      await mark(bek, attempt, other, 1);
    }
    await mark(anna, await desk.waiting(quiz), LEVELS.whole);
    const { markingAgreement } = await anna.client.execute(MarkingAgreementDocument, {
      activityId: quiz.activityId,
    });
    // Both agree on 3 of 5; chance gives 13 of 25.
    const kappa = (0.6 - 0.52) / 0.48;
    expect(markingAgreement).toMatchObject({
      agreement: {
        n: 5,
        observed: 0.6,
        kappa: expect.closeTo(kappa, 9),
        weightedKappa: expect.closeTo(kappa, 9),
      },
      questions: [
        {
          title: 'Write the report of the first visit.',
          agreement: { n: 5 },
          criteria: [
            { criterionId: 'facts', agreement: { kappa: expect.closeTo(kappa, 9) } },
            { criterionId: 'tone' },
          ],
        },
      ],
    });
    expect(
      (await anna.client.execute(MarkingAgreementDocument, { activityId: crypto.randomUUID() }))
        .markingAgreement,
    ).toBeNull();
  });
});
