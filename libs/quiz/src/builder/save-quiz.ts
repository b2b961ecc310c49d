import { activitiesOf, Drafts, plainLine, type CourseDraft, type DraftEdit } from '@gssr/course';
import { type FieldProblem, say, told, type Saying } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import { newKey } from '../bank/bank.js';
import { isStorable } from '../bank/storable.js';
import { toQuiz, type QuizContent } from '../source/index.js';
import { checkQuiz, type QuizCheck } from './quiz-check.js';
import {
  hasPlace,
  quizEntry,
  quizHash,
  withActivity,
  withoutActivity,
  type ActivityPlace,
  type QuizActivity,
  type QuizEntry,
} from './quiz-entry.js';

export interface QuizInput {
  courseCode: string;
  /** Null: a new quiz. */
  key: string | null;
  title: string;
  minutes: number;
  required: boolean;
  /** Null: where it stands; a new one at the end of the course. */
  place: ActivityPlace | null;
  /** As people write it: {@link toQuiz}. */
  quiz: unknown;
  /** Of what the author began with; null for a new quiz. */
  baseHash: string | null;
}

/** A quiz as it is stored, with what is to be said about it. */
export interface CheckedQuiz {
  entry: QuizEntry;
  check: QuizCheck;
}

type Refused =
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  /** Somebody else saved it meanwhile: what stands there now. */
  | ({ kind: 'conflict' } & CheckedQuiz)
  | { kind: 'not-available' };

export type QuizSaving = ({ kind: 'saved' } & CheckedQuiz) | Refused;
export type QuizDeleting = { kind: 'deleted' } | Refused;

/**
 * Saves quizzes of a course in its draft. What only keeps the course from being published is saved, too, so that nobody has
 * to finish at once what belongs together, as two parallel forms.
 */
@Injectable()
export class SaveQuiz {
  constructor(private readonly drafts: Drafts) {}

  async save(input: QuizInput): Promise<QuizSaving> {
    const read = isStorable(input.quiz) ? toQuiz(input.quiz) : unstorable;
    const problems = [...factProblems(input), ...(read.ok ? [] : read.problems)];
    const result = await this.drafts.edit(input.courseCode, (draft) =>
      saved(draft, input, read.ok ? read.quiz : null, problems),
    );
    return result ?? { kind: 'not-available' };
  }

  async remove(courseCode: string, key: string, baseHash: string): Promise<QuizDeleting> {
    const result = await this.drafts.edit(courseCode, (draft) => removed(draft, key, baseHash));
    return result ?? { kind: 'not-available' };
  }
}

function saved(
  draft: CourseDraft,
  input: QuizInput,
  content: QuizContent | null,
  known: readonly FieldProblem[],
): DraftEdit<QuizSaving> {
  const before = input.key === null ? null : quizEntry(draft, input.key);
  if (input.key !== null && !before) return { result: { kind: 'not-available' } };
  if (before && quizHash(before) !== input.baseHash)
    return { result: { kind: 'conflict', ...checked(draft, before) } };
  const place = input.place ?? before?.place ?? lastPlace(draft);
  const problems = [...known, ...placeProblems(draft, place, before)];
  if (problems.length > 0 || !content) return { result: { kind: 'invalid', problems } };
  const activity = activityOf(draft, input, content);
  const next = withActivity(draft, activity, place);
  return { draft: next, result: { kind: 'saved', ...checked(next, { activity, place }) } };
}

function removed(draft: CourseDraft, key: string, baseHash: string): DraftEdit<QuizDeleting> {
  const entry = quizEntry(draft, key);
  if (!entry) return { result: { kind: 'not-available' } };
  if (quizHash(entry) !== baseHash) return { result: { kind: 'conflict', ...checked(draft, entry) } };
  if (draft.sections[entry.place.section]?.activities.length === 1)
    return { result: { kind: 'invalid', problems: [lastOfSection] } };
  return { draft: withoutActivity(draft, key), result: { kind: 'deleted' } };
}

const checked = (draft: CourseDraft, entry: QuizEntry): CheckedQuiz => ({
  entry,
  check: checkQuiz(draft, entry.activity),
});

function activityOf(
  draft: CourseDraft,
  { key, title, minutes, required }: QuizInput,
  content: QuizContent,
): QuizActivity {
  const taken = new Set(activitiesOf(draft).map((activity) => activity.key));
  return {
    key: key ?? newKey(title, taken, 'quiz'),
    kind: 'QUIZ',
    title: plainLine(title),
    minutes,
    required,
    content,
  };
}

function lastPlace({ sections }: CourseDraft): ActivityPlace {
  const section = sections.length - 1;
  return { section, after: sections[section]?.activities.at(-1)?.key ?? null };
}

const problem = (field: string, code: string, message: Saying): FieldProblem => ({
  field,
  code: `QUIZ.${code}`,
  ...told(message),
});

const lastOfSection = problem(
  'key',
  'LAST_OF_SECTION',
  'It is all that its section has. Move another activity there first.',
);

const unstorable = {
  ok: false,
  problems: [problem('', 'UNSTORABLE', 'Remove the characters that cannot be seen.')],
} as const;

const MAX_MINUTES = 240;

function factProblems({ title, minutes }: QuizInput): FieldProblem[] {
  const line = plainLine(title);
  return [
    ...(line !== '' && line.length <= 120 && isStorable(line)
      ? []
      : [problem('title', 'TITLE', 'Write a title within 120 characters, all of them visible.')]),
    ...(minutes >= 1 && minutes <= MAX_MINUTES
      ? []
      : [
          problem(
            'minutes',
            'MINUTES',
            say`Say how long it takes, in whole minutes from 1 to ${MAX_MINUTES}.`,
          ),
        ]),
  ];
}

const MAX_IN_SECTION = 50;

function placeProblems(draft: CourseDraft, place: ActivityPlace, before: QuizEntry | null): FieldProblem[] {
  if (!hasPlace(draft, place) || place.after === before?.activity.key)
    return [problem('place', 'PLACE_UNKNOWN', 'The course has changed. Choose the place again.')];
  const full = draft.sections[place.section]?.activities.length === MAX_IN_SECTION;
  return full && before?.place.section !== place.section
    ? [problem('place', 'SECTION_FULL', say`This section has ${MAX_IN_SECTION} activities. Choose another.`)]
    : [];
}
