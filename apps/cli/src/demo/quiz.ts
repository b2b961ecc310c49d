import {
  AttemptResultDocument,
  QuizStartDocument,
  SaveAnswerDocument,
  StartAttemptDocument,
  SubmitAttemptDocument,
  type AttemptParts,
  type AttemptResultQuery,
  type AttemptState,
  type ChoiceParts,
  type EnrolmentWithOutline,
} from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { Knowledge } from './knowledge.js';
import { activitiesOf, type Officer } from './officer.js';
import { poll } from './poll.js';
import { mustBe, NotVerifiedError, verify } from './verify.js';

/** Enough to have seen most of the bank, whatever is drawn. */
const MOST_ATTEMPTS = 15;
const GRADING_TIMEOUT_MS = 30_000;

type GradedAttempt = NonNullable<AttemptResultQuery['attempt']>;

export interface PassedQuiz {
  attempts: number;
  /** Percent of the maximum. */
  score: number;
  /** From sending the submission until an answer of the API showed it. */
  ms: { submitToGraded: number; submitToCertificate: number };
}

interface Outcome {
  attempt: GradedAttempt;
  ms: PassedQuiz['ms'];
}

/** Takes the quiz until it is passed, and learns from each review. */
export async function passQuiz(
  officer: Officer,
  enrolment: EnrolmentWithOutline,
  say: (line: string) => void,
): Promise<PassedQuiz> {
  const [quiz] = activitiesOf(enrolment, 'QUIZ');
  verify(quiz, 'the course has a quiz');
  const knowledge = new Knowledge();
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
    const attempt = await startAttempt(officer, enrolment.id, quiz.id);
    await answerAll(officer, attempt, knowledge);
    const { attempt: graded, ms } = await submit(officer, attempt);
    const score = verifyGrade(graded);
    const verdict = graded.passed ? 'passed' : `not passed, ${graded.passMark} % are needed`;
    say(`  attempt ${attempts}: ${score} %, ${verdict}`);
    if (graded.passed) return { attempts, score, ms };
    learnFrom(graded, knowledge);
  }
  throw new NotVerifiedError(`the quiz is passed within ${MOST_ATTEMPTS} attempts`);
}

async function startAttempt(
  { client }: Officer,
  enrolmentId: string,
  activityId: string,
): Promise<AttemptParts> {
  const input = { enrolmentId, activityId };
  const { quizStatus } = await client.execute(QuizStartDocument, input);
  verify(quizStatus?.canStart && quizStatus.openAttemptId === null, 'the quiz can be started');
  const started = mustBe(
    (await client.execute(StartAttemptDocument, { input })).startAttempt,
    'AttemptStarted',
    'startAttempt',
  );
  const again = mustBe(
    (await client.execute(StartAttemptDocument, { input })).startAttempt,
    'AttemptStarted',
    'startAttempt',
  );
  verify(
    again.resumed && again.attempt.id === started.attempt.id,
    'starting again goes on with the open attempt',
  );
  verify(
    same(again.attempt.items, started.attempt.items),
    'the questions and their order stay as they were drawn',
  );
  const stems = new Set(started.attempt.items.map(({ item }) => JSON.stringify(item.stem)));
  verify(
    stems.size === quizStatus.info.itemCount,
    `the attempt has ${quizStatus.info.itemCount} different questions`,
  );
  return started.attempt;
}

async function answerAll(officer: Officer, { id, items }: AttemptParts, knowledge: Knowledge): Promise<void> {
  for (const { position, item } of items) {
    const options = knowledge.answerTo(choiceIn(item));
    const receipt = await save(officer, id, position, options);
    verify(receipt.stored && receipt.revision === 1, `the answer to question ${position + 1} is stored`);
    verify(
      same(chosenIn(receipt.response), options.toSorted()),
      `the receipt for question ${position + 1} says what was stored`,
    );
    const replay = await save(officer, id, position, options);
    verify(
      !replay.stored && replay.revision === 1,
      `sending the answer to question ${position + 1} again changes nothing`,
    );
  }
}

async function save({ client }: Officer, attemptId: string, position: number, options: string[]) {
  const input = { attemptId, position, revision: 1, response: { options } };
  return mustBe(
    (await client.execute(SaveAnswerDocument, { input })).saveAnswer,
    'AnswerReceipt',
    'saveAnswer',
  );
}

/** Submits, and looks again and again until the API shows grade and, when it was passed, certificate. */
async function submit({ client }: Officer, { id, enrolmentId }: AttemptParts): Promise<Outcome> {
  const startedAt = performance.now();
  const elapsed = (): number => Math.round((performance.now() - startedAt) * 10) / 10;
  await handIn(client, id);
  const times: { graded?: number } = {};
  const look = async (): Promise<GradedAttempt | null> => {
    const { attempt, enrolment } = await client.execute(AttemptResultDocument, { id, enrolmentId });
    if (attempt?.state !== 'GRADED') return null;
    times.graded ??= elapsed();
    return attempt.passed && !enrolment?.certificate ? null : attempt;
  };
  const attempt = await poll(look, GRADING_TIMEOUT_MS, 'the attempt is graded, and the certificate issued');
  const lookedAt = elapsed();
  verify((await handIn(client, id)) === 'GRADED', 'submitting again gives the first result');
  return { attempt, ms: { submitToGraded: times.graded ?? lookedAt, submitToCertificate: lookedAt } };
}

async function handIn(client: AcademyClient, attemptId: string): Promise<AttemptState> {
  const { submitAttempt } = await client.execute(SubmitAttemptDocument, { attemptId });
  const { attempt } = mustBe(submitAttempt, 'AttemptSubmitted', 'submitAttempt');
  verify(attempt.id === attemptId, 'submitting answers with the attempt that was submitted');
  return attempt.state;
}

/** The score must be what the items earned, and the pass what the score says. Returns the score. */
function verifyGrade({ score, passed, passMark, items }: GradedAttempt): number {
  verify(
    score !== null && passed === score >= passMark,
    'the attempt is passed exactly when its score reaches the pass mark',
  );
  const fractions = items.flatMap(({ result }) => result?.fraction ?? []);
  verify(fractions.length === items.length, 'the review explains every question');
  const mean = (100 * fractions.reduce((sum, fraction) => sum + fraction, 0)) / items.length;
  verify(Math.abs(mean - score) < 0.001, `the score ${score} is the mean of what the questions earned`);
  return score;
}

function learnFrom({ items }: GradedAttempt, knowledge: Knowledge): void {
  for (const { item, result } of items) if (result) knowledge.learn(choiceIn(item), result.options);
}

type Item = AttemptParts['items'][number];

function choiceIn(item: Item['item']): ChoiceParts {
  verify(item.__typename === 'ChoiceView', `the demonstration can answer a ${item.kind}`);
  return item;
}

const chosenIn = (response: Item['response']): string[] =>
  response && 'options' in response ? response.options.toSorted() : [];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
