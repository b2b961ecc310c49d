import { type FieldProblem, isId, say } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import { AnswerFiles } from '../answer-file/answer-files.js';
import {
  LEAST_CERTAIN,
  MOST_CERTAIN,
  asksCertainty,
  disguised,
  inVariant,
  type Disguise,
  type QuestionPayload,
  type QuestionResponse,
} from '../grading/index.js';
import { Questions } from '../question/questions.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { NewAnswer } from './answers.repository.js';
import { AttemptQuestions } from './attempt-questions.js';

/** An answer, and the question that it belongs to. */
export interface AnswerRead {
  kind: 'read';
  quiz: QuizSettings;
  /** As it was asked, in its variant. */
  payload: QuestionPayload;
  variant: string | null;
  response: QuestionResponse;
  disguise: Disguise;
  /** Null as well where the quiz does not ask. */
  certainty: number | null;
}

export type AnswerRefused =
  { kind: 'invalid'; problems: readonly FieldProblem[] } | { kind: 'not-available' };

/** As large as the column; no client counts that far. */
const MAX_REVISION = 2_147_483_647;

/** Reads what a learner sent, by the rules of the question at that position. */
@Injectable()
export class ReadAnswer {
  constructor(
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
    private readonly attemptQuestions: AttemptQuestions,
    private readonly answerFiles: AnswerFiles,
  ) {}

  /** No statement once the process knows the attempt and its questions; one for files, which are looked up. */
  async read(answer: NewAnswer): Promise<AnswerRead | AnswerRefused> {
    const problems = numberProblems(answer);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const asked = await this.question(answer);
    if (asked.kind !== 'asked') return asked;
    const { quiz, payload, disguise } = asked;
    const given = await this.answerFiles.given(payload, answer);
    if (!given.ok) return { kind: 'invalid', problems: given.problems };
    const parsed = disguise.read(given.response);
    if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems };
    const certainty = asksCertainty(quiz.behaviour, payload) ? answer.certainty : null;
    return { ...asked, kind: 'read', response: parsed.response, certainty };
  }

  /** The question at a position of the person's attempt, in its variant. */
  async question({
    attemptId,
    personId,
    position,
  }: Pick<NewAnswer, 'attemptId' | 'personId' | 'position'>): Promise<
    ({ kind: 'asked' } & Omit<AnswerRead, 'kind' | 'response' | 'certainty'>) | AnswerRefused
  > {
    const attempt = isId(attemptId) ? await this.attemptQuestions.of(attemptId, personId) : null;
    if (!attempt) return { kind: 'not-available' };
    const { questions, activityId } = attempt;
    const question = questions[position];
    if (!question) return { kind: 'invalid', problems: [positionProblem(questions.length)] };
    const quiz = await this.quizzes.byActivity(activityId);
    const [payload] = await this.questions.payloads([question.questionVersionId]);
    if (!quiz || !payload) return { kind: 'not-available' };
    const { variant, optionOrder } = question;
    const asked = inVariant(payload, variant);
    return { kind: 'asked', quiz, payload: asked, variant, disguise: disguised(asked, optionOrder) };
  }
}

const numberProblems = ({ revision, certainty }: NewAnswer): FieldProblem[] => [
  ...(isWithin(revision, 1, MAX_REVISION) ? [] : [revisionProblem]),
  ...(certainty === null || isWithin(certainty, LEAST_CERTAIN, MOST_CERTAIN) ? [] : [certaintyProblem]),
];

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const revisionProblem: FieldProblem = {
  field: 'revision',
  code: 'ATTEMPT.REVISION',
  message: 'Count the revisions of an answer from 1 upwards.',
};

const certaintyProblem: FieldProblem = {
  field: 'certainty',
  code: 'ATTEMPT.CERTAINTY',
  ...say`Say how certain you are with a number from ${LEAST_CERTAIN} to ${MOST_CERTAIN}.`,
};

const positionProblem = (count: number): FieldProblem => ({
  field: 'position',
  code: 'ATTEMPT.POSITION',
  ...say`This attempt has ${count} questions: use a position from 0 to ${count - 1}.`,
});
