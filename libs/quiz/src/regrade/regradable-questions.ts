import { plainText, type RichText } from '@gssr/course';
import { isId, PAGE_CAP } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { markingOf, type QuestionKind, type QuestionPayload } from '../grading/index.js';
import { toAuthored, type AuthoredPayload } from '../source/index.js';
import { actionsFor, correctionKey, type CorrectionKey } from './correction-key.js';
import type { RegradeAction } from './regrade.js';
import { activeCorrections } from './regrades.repository.js';

export interface RegradableQuiz {
  activityId: string;
  title: string;
  courseCode: string;
  courseTitle: string;
  versionNumber: number;
}

export interface RegradableQuestion {
  questionVersionId: string;
  questionKey: string;
  number: number;
  kind: QuestionKind;
  /** The first words of the question. */
  stem: string;
}

/** A question with the key that holds now, to be corrected. */
export interface QuestionToRegrade extends RegradableQuestion {
  content: unknown;
  actions: RegradeAction[];
  key: CorrectionKey;
  /** The same as its author writes it; null for a question that people mark. */
  question: AuthoredPayload | null;
}

interface Row {
  questionVersionId: string;
  questionKey: string;
  number: number;
  payload: QuestionPayload;
}

/** What can be regraded. */
@Injectable()
export class RegradableQuestions {
  constructor(private readonly transactions: Transactions) {}

  /** Published quizzes, newest first; as many as a page has. */
  quizzes(): Promise<RegradableQuiz[]> {
    return this.transactions.single.query(
      `SELECT quiz.activity_id AS "activityId", a.title, c.code AS "courseCode", v.title AS "courseTitle",
         v.number AS "versionNumber"
       FROM quiz JOIN activity a ON a.id = quiz.activity_id JOIN course_version v ON v.id = a.course_version_id
         JOIN course c ON c.id = v.course_id ORDER BY v.published_at DESC, a.position LIMIT $1`,
      [PAGE_CAP],
    );
  }

  /** The questions that a quiz may ask. */
  async ofQuiz(activityId: string): Promise<RegradableQuestion[]> {
    if (!isId(activityId)) return [];
    const rows = await this.transactions.single.query<Row[]>(
      `SELECT DISTINCT v.id AS "questionVersionId", q.key AS "questionKey", v.number, v.payload
       FROM quiz_pool p JOIN question_version v ON v.id = ANY (p.question_version_ids) JOIN question q ON q.id = v.question_id
       WHERE p.activity_id = $1 ORDER BY q.key`,
      [activityId],
    );
    return rows.filter(({ payload }) => actionsFor(payload).length > 0).map(summaryOf);
  }

  /** Null when there is no such question, or nothing to correct in it. */
  async one(questionVersionId: string, activityId: string | null): Promise<QuestionToRegrade | null> {
    if (!isId(questionVersionId)) return null;
    const [row] = await this.transactions.single.query<Row[]>(
      `SELECT v.id AS "questionVersionId", q.key AS "questionKey", v.number, v.payload
       FROM question_version v JOIN question q ON q.id = v.question_id WHERE v.id = $1`,
      [questionVersionId],
    );
    const actions = row ? actionsFor(row.payload) : [];
    if (!row || actions.length === 0) return null;
    const active = await activeCorrections(this.transactions.single, questionVersionId);
    const held = active.find((entry) => entry.activityId === null || entry.activityId === activityId);
    const holds = held?.rule.payload ?? row.payload;
    const question = markingOf(holds) === 'AUTOMATIC' ? toAuthored(holds) : null;
    return { ...summaryOf(row), content: row.payload.stem, actions, key: correctionKey(holds), question };
  }
}

const SHOWN = 200;

const summaryOf = ({ payload, ...row }: Row): RegradableQuestion => ({
  ...row,
  kind: payload.kind,
  stem: plainText(payload.stem as RichText).slice(0, SHOWN),
});
