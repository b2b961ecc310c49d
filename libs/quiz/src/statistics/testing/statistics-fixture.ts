import { newId } from '@gssr/kernel';
import { addOfficers, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import type { StatisticsScope } from '../scope/statistics-scope.js';

/** One graded attempt. Its marks are by question: `null` where the draw left it out, `undefined` for a blank, or `nobody marks`. */
export interface GivenAttempt {
  marks: readonly (number | string | null | undefined)[];
  /** Index of the person; another one for each attempt unless given. */
  person?: number;
  submittedAt?: string;
  state?: 'GRADED' | 'SUBMITTED';
  /** Options chosen, by question. */
  chosen?: readonly (readonly string[] | null)[];
  /** What the questions count; one each unless given. */
  weights?: readonly string[];
  /** Places in the draw, by question. */
  slots?: readonly number[];
  /** Whole answers, for questions that are no choices. */
  responses?: readonly object[];
}

/** A quiz of single choices `q1`, `q2`, … whose right option is `a`. */
export interface StatisticsQuiz {
  code: string;
  versionId: string;
  courseId: string;
  activityId: string;
  questionVersionIds: string[];
}

/** What a quiz without a spread, or without attempts, cannot say. */
export const NO_FIGURES = {
  ...{ mean: null, median: null, standardDeviation: null, skewness: null, kurtosis: null },
  ...{ alpha: null, errorRatio: null, standardError: null },
};

interface Person {
  id: string;
  enrolmentIds: Map<string, string>;
  attempts: number;
}

/** Fills the schema as attempts that were graded leave it, many at once. */
export class StatisticsFixture {
  private courses = 0;
  private readonly known: Person[] = [];

  private constructor(readonly academy: TestAcademy) {}

  static async start(): Promise<StatisticsFixture> {
    return StatisticsFixture.in(await startTestAcademy());
  }

  static in(academy: TestAcademy): StatisticsFixture {
    return new StatisticsFixture(academy);
  }

  scope(quiz: StatisticsQuiz, rest: Partial<StatisticsScope> = {}): StatisticsScope {
    return {
      activityId: quiz.activityId,
      attempts: 'all',
      versions: 'this',
      from: null,
      to: null,
      except: null,
      ...rest,
    };
  }

  /** A published quiz with a bank of so many questions; the next version of a course when it has the same code. */
  async quiz(bank: number, code?: string): Promise<StatisticsQuiz> {
    this.courses += 1;
    const name = code ?? `S${this.courses}`;
    // A title of its own makes a version of its own.
    const title = `Statistics ${this.courses}`;
    const versionId = await publishTestCourse(this.academy.api, {
      code: name,
      title,
      bank,
      draw: bank,
      lessons: 1,
    });
    const [row] = await this.academy.database.query<Omit<StatisticsQuiz, 'code' | 'versionId'>>(
      `SELECT v.course_id AS "courseId", a.id AS "activityId",
         ARRAY(SELECT qv.id FROM question_version qv JOIN question q ON q.id = qv.question_id
           WHERE q.course_id = v.course_id AND substr(q.key, 2)::int <= $2 ORDER BY substr(q.key, 2)::int) AS "questionVersionIds"
       FROM activity a JOIN course_version v ON v.id = a.course_version_id WHERE v.id = $1 AND a.kind = 'QUIZ'`,
      [versionId, bank],
    );
    return { code: name, versionId, ...row! };
  }

  async add(quiz: StatisticsQuiz, attempts: readonly GivenAttempt[]): Promise<void> {
    for (const [index, attempt] of attempts.entries()) {
      const person = await this.person(attempt.person ?? this.known.length);
      await this.insert(quiz, attempt, person, index);
    }
  }

  /** How many people there are, and so the index of the next. */
  get people(): number {
    return this.known.length;
  }

  /** Gives everybody from this index on the same name. */
  async rename(from: number, name: string): Promise<void> {
    const ids = this.known.slice(from).map(({ id }) => id);
    await this.academy.database.query('UPDATE person SET name = $2 WHERE id = ANY ($1)', [ids, name]);
  }

  private async person(index: number): Promise<Person> {
    while (this.known.length <= index) {
      const [id] = await addOfficers(this.academy, [`Learner ${this.known.length}`]);
      this.known.push({ id: id!, enrolmentIds: new Map(), attempts: 0 });
    }
    return this.known[index]!;
  }

  private async enrolment(quiz: StatisticsQuiz, person: Person): Promise<string> {
    const known = person.enrolmentIds.get(quiz.versionId);
    if (known) return known;
    const id = newId();
    await this.academy.database.query(
      `INSERT INTO enrolment (id, person_id, course_id, course_version_id, cycle)
       SELECT $1, $2, $3, $4, count(*) + 1 FROM enrolment WHERE person_id = $2 AND course_id = $3`,
      [id, person.id, quiz.courseId, quiz.versionId],
    );
    person.enrolmentIds.set(quiz.versionId, id);
    return id;
  }

  private async insert(
    quiz: StatisticsQuiz,
    given: GivenAttempt,
    person: Person,
    index: number,
  ): Promise<void> {
    const id = newId();
    person.attempts += 1;
    const asked = itemsOf(quiz, given, index);
    const [total, maximum] = [
      asked.reduce((sum, { mark, weight }) => sum + (mark ?? 0) * valueOf(weight), 0),
      asked.reduce((sum, { weight }) => sum + valueOf(weight), 0),
    ];
    const graded = given.state !== 'SUBMITTED';
    const submittedAt =
      given.submittedAt ?? `2026-01-01T00:00:${String(person.attempts % 60).padStart(2, '0')}Z`;
    await this.academy.database.query(
      `INSERT INTO attempt (id, enrolment_id, activity_id, person_id, number, state, seed, started_at, submitted_at, first_graded_at, graded_at, score, passed)
       VALUES ($1, $2, $3, $4, $5, $6, 'seed', $7::timestamptz - interval '1 hour', $7, $8, $8, $9, $10)`,
      [
        ...[id, await this.enrolment(quiz, person), quiz.activityId, person.id, person.attempts],
        ...[graded ? 'GRADED' : 'SUBMITTED', submittedAt, graded ? submittedAt : null],
        ...[graded ? ((100 * total) / maximum).toFixed(6) : null, graded ? false : null],
      ],
    );
    await this.academy.database.query(
      `INSERT INTO attempt_item (attempt_id, position, question_version_id, option_order, response, fraction, weight, slot)
       SELECT $1, item.position - 1, item.question, '{a,b,c,d}', item.response, item.fraction, item.weight, item.slot
       FROM unnest($2::uuid[], $3::jsonb[], $4::numeric[], $5::text[], $6::int[])
         WITH ORDINALITY AS item (question, response, fraction, weight, slot, position)`,
      [
        id,
        asked.map(({ questionVersionId }) => questionVersionId),
        asked.map(({ response }) => response && JSON.stringify(response)),
        asked.map(({ mark }) => (graded && mark !== NOBODY_MARKS ? mark.toFixed(7) : null)),
        asked.map(({ weight }) => weight),
        asked.map(({ slot }) => slot),
      ],
    );
  }
}

/** The items of an attempt, each attempt in another order, as a draw gives them. */
function itemsOf(
  quiz: StatisticsQuiz,
  { marks, chosen, weights, slots, responses }: GivenAttempt,
  attempt: number,
) {
  const items = quiz.questionVersionIds.flatMap((questionVersionId, index) => {
    const mark = marks[index];
    if (mark === null) return [];
    const options = chosen?.[index];
    return [
      {
        questionVersionId,
        mark: mark === 'nobody marks' ? NOBODY_MARKS : Number(mark ?? 0),
        weight: weights?.[index] ?? '1',
        slot: slots?.[index] ?? null,
        response: responses?.[index] ?? (options ? { options } : null),
      },
    ];
  });
  const start = attempt % Math.max(items.length, 1);
  return [...items.slice(start), ...items.slice(0, start)];
}

const NOBODY_MARKS = null;

const valueOf = (weight: string): number => {
  const [numerator = '0', denominator = '1'] = weight.split('/');
  return Number(numerator) / Number(denominator);
};
