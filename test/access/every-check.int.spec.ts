import { markingOf, questionKinds, type QuestionKind, type QuestionPayload } from '@gssr/quiz/grading';
import { startTestAcademy, type TestAcademy, type TestAttempt } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuriousOfficer } from './curious-officer.js';
import { publishEveryKind } from './every-kind.js';
import { withoutIds } from './recorder.js';
import { FIGURES, secretsIn, wronglyAnswered } from './wrong-answers.js';

const NOTHING = { afterSubmission: [], afterPass: [], afterClose: [] };
const CHECKED = [
  'IMMEDIATE',
  'INTERACTIVE',
  'ADAPTIVE',
  'ADAPTIVE_NO_PENALTY',
  'IMMEDIATE_CERTAINTY',
] as const;

/** The kinds that the engine marks; what a person marks is never checked. */
const BY_HAND: readonly QuestionKind[] = ['ESSAY', 'FILE_UPLOAD', 'DESCRIPTION'];
const kinds = questionKinds.filter((kind) => !BY_HAND.includes(kind));

interface Result {
  options: { chosen: boolean | null; correct: boolean | null }[];
  parts: { expected: unknown; fraction: unknown }[];
  [field: string]: unknown;
}

interface Told {
  text: string;
  live: { phase: string; result: Result | null };
}

describe('a check of every kind of question', () => {
  let academy: TestAcademy;

  beforeAll(async () => {
    academy = await startTestAcademy();
  });
  afterAll(() => academy.close());

  /** An officer before a quiz of every kind, who hears all that a check and the questions after it say. */
  async function taking(code: string, rules: object) {
    const versionId = await publishEveryKind(academy.api, code, rules, kinds, wronglyAnswered);
    const officer = await CuriousOfficer.enrol(academy, versionId);
    await officer.learner.finishLessons(officer.enrolment);
    const attempt = await officer.learner.startQuiz(officer.enrolment);
    const press = async (operation: string, kind: QuestionKind, input: object): Promise<Told> => {
      const place = { attemptId: attempt.id, position: positionOf(attempt, kind) };
      const pressed = await officer.whole('Mutation', operation, { input: { ...place, ...input } });
      const asked = await officer.whole('Query', 'attempt', { id: attempt.id });
      const { live } = (pressed.data?.[operation] ?? {}) as Partial<Told>;
      if (!live) throw new Error(`${operation} of ${kind}: ${pressed.text}`);
      return { live, text: withoutIds(pressed.text + asked.text) };
    };
    const check = (kind: QuestionKind, revision: number): Promise<Told> =>
      press('checkAnswer', kind, { revision, response: wronglyAnswered(kind).response, certainty: 1 });
    const tryAgain = (kind: QuestionKind, revision: number) => press('tryAgain', kind, { revision });
    return { officer, attempt, check, tryAgain };
  }

  it.each(CHECKED)('tells nothing that is not due, nor does anything after it (%s)', async (behaviour) => {
    const code = `C${CHECKED.indexOf(behaviour)}`;
    const { officer, attempt, check, tryAgain } = await taking(code, { review: NOTHING, behaviour });
    expect(secretsIn((await officer.askEverything(attempt)).join())).toEqual([]);
    const due: string[] = [];
    for (const kind of kinds) {
      due.push(...chosenFeedback(kind));
      const hint = `${kind} hint`;
      const first = await check(kind, 1);
      expectOnly(first, behaviour === 'INTERACTIVE' ? [...due, hint] : due);
      if (behaviour === 'INTERACTIVE') {
        expect(secretsIn(first.text)).toContain(hint);
        expectOnly(await tryAgain(kind, 1), [...due, hint]);
        expectOnly(await check(kind, 3), due);
      }
      if (behaviour.startsWith('ADAPTIVE')) expectOnly(await check(kind, 2), due);
    }
    const after = (await officer.askEverything(attempt)).join();
    expect(secretsIn(after).filter((secret) => !due.includes(secret))).toEqual([]);
    expect(after).not.toMatch(FIGURES);
  });

  it.each(kinds)(
    'explains %s with its last try where the quiz does, so that this search finds it',
    async (kind) => {
      const rules = { review: 'always', behaviour: 'INTERACTIVE' };
      const { check, tryAgain } = await taking(`X${kinds.indexOf(kind)}`, rules);
      expect(secretsIn((await check(kind, 1)).text)).not.toContain(`${kind} feedback`);
      await tryAgain(kind, 1);
      const last = await check(kind, 3);
      expect(last.live.phase).toBe('FINISHED');
      expect(secretsIn(last.text)).toContain(`${kind} feedback`);
      expect(keysTold(last.live)).not.toEqual([]);
    },
  );

  it('leaves out no kind but those that people mark, and what is only read', () => {
    const unchecked = questionKinds.filter((kind) => markingOf({ kind } as QuestionPayload) !== 'AUTOMATIC');
    expect(unchecked.toSorted()).toEqual(BY_HAND.toSorted());
  });
});

function expectOnly({ text, live }: Told, due: readonly string[]): void {
  expect(secretsIn(text).filter((secret) => !due.includes(secret))).toEqual([]);
  expect(text).not.toMatch(FIGURES);
  expect(keysTold(live)).toEqual([]);
}

/**
 * What a result says of the key: what was right and not chosen, what was expected, and shares. While tries are left, which part of
 * an answer was right belongs to it as well.
 */
function keysTold({ phase, result }: Told['live']): unknown[] {
  if (!result) return [];
  const { options, parts, expected, fraction, mark, most, feedback } = result;
  const isOver = phase === 'FINISHED';
  return [
    ...[expected, fraction, mark, most, feedback],
    ...options.map(({ chosen, correct }) => (isOver && chosen ? null : correct)),
    ...parts.flatMap((part) => (isOver ? [part.expected, part.fraction] : [part])),
  ].filter((told) => told !== null);
}

/** What is said to who chose these options: due with the check, though of several only once no try is left. */
function chosenFeedback(kind: QuestionKind): string[] {
  const { payload, response } = wronglyAnswered(kind);
  const { options = [] } = payload as { options?: { id: string }[] };
  const chosen = (response as { options?: string[] } | null)?.options ?? [];
  return options.flatMap(({ id }, index) =>
    chosen.includes(id) ? [`${kind} options ${index} feedback`] : [],
  );
}

function positionOf(attempt: TestAttempt, kind: string): number {
  const found = attempt.items.find(({ item }) => JSON.stringify(item).includes(`"${kind} `));
  if (!found) throw new Error(`The attempt asks no ${kind}.`);
  return found.position;
}
