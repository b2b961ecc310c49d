import { say } from '@gssr/kernel';
import {
  activitiesOf,
  errorAt,
  plainText,
  problemsUnder,
  repeatedIndices,
  unknownOutcome,
  warningAt,
  type ActivityDraft,
  type CourseDraft,
  type DraftProblem,
} from '@gssr/course';
import { citationsIn, textsIn, wordsIn } from './block-text.js';
import type { BlockDraft, LessonDraft } from './lesson-draft.js';

/** What is wrong with a lesson of a draft, beyond its structure. Paths start at the activity. */
export function validateLesson(activity: ActivityDraft, course: CourseDraft): DraftProblem[] {
  const lesson = activity.content as LessonDraft;
  return [
    ...minutesProblems(activity, lesson),
    ...problemsUnder(
      ['content'],
      [
        ...unknownOutcomes(lesson, course),
        ...noticeProblems(lesson),
        ...sourceProblems(lesson),
        ...plainReferences(lesson),
        ...blockProblems(lesson),
        ...repeatedLawSlots(activity, lesson, course),
      ],
    ),
  ];
}

const WORDS_A_MINUTE = { fewest: 20, most: 250 };

function minutesProblems({ minutes }: ActivityDraft, lesson: LessonDraft): DraftProblem[] {
  const words = wordsIn(lesson);
  const perMinute = words / minutes;
  if (perMinute >= WORDS_A_MINUTE.fewest && perMinute <= WORDS_A_MINUTE.most) return [];
  const message = say`The lesson has ${words} words and says ${minutes} minutes.`;
  return [warningAt(['minutes'], message, 'Reckon with about 100 words a minute, thinking included.')];
}

function unknownOutcomes({ outcomes }: LessonDraft, course: CourseDraft): DraftProblem[] {
  const known = new Set(course.outcomes.map(({ id }) => id));
  return outcomes.flatMap((id, index) => (known.has(id) ? [] : [unknownOutcome(['outcomes', index], id)]));
}

function noticeProblems({ intensity, notice }: LessonDraft): DraftProblem[] {
  if (intensity < 2 || notice !== null) return [];
  const message = say`A lesson of intensity ${intensity} needs a notice.`;
  return [
    errorAt(['intensity'], message, 'Add `notice:` and say what is in the lesson and what may be skipped.'),
  ];
}

function sourceProblems(lesson: LessonDraft): DraftProblem[] {
  const ids = lesson.sources.map(({ id }) => id);
  const citations = citationsIn(lesson);
  const cited = new Set(citations.map(({ source }) => source));
  return [
    ...repeatedIndices(ids).map((index) =>
      errorAt(
        ['sources', index, 'id'],
        say`The source "${String(ids[index])}" stands here a second time.`,
        'Keep one of them.',
      ),
    ),
    ...citations
      .filter(({ source }) => !ids.includes(source))
      .map(({ source, path }) =>
        errorAt(
          path,
          say`There is no source "${source}".`,
          'List it under `sources` in the front matter, or correct the id.',
        ),
      ),
    ...ids.flatMap((id, index) =>
      cited.has(id)
        ? []
        : [
            errorAt(
              ['sources', index],
              say`Nothing cites the source "${id}".`,
              say`Write [^${id}] where it is used, or remove it.`,
            ),
          ],
    ),
  ];
}

/** A reference without its caret is words in brackets to the reader. */
function plainReferences(lesson: LessonDraft): DraftProblem[] {
  const ids = lesson.sources.map(({ id }) => id);
  return textsIn(lesson).flatMap(({ text, path }) =>
    ids
      .filter((id) => text.includes(`[${id}]`))
      .map((id) =>
        errorAt(path, say`"[${id}]" would be shown as it stands.`, say`Write [^${id}] to cite the source.`),
      ),
  );
}

const MOST_BLOCKS = 100;

function blockProblems({ blocks }: LessonDraft): DraftProblem[] {
  if (blocks.length === 0)
    return [errorAt(['blocks'], 'The lesson has no text.', 'Write it below the front matter.')];
  const repeated = repeatedIndices(blocks.map(({ id }) => id)).map((index) =>
    errorAt(
      ['blocks', index],
      say`Another block has the id "${String(blocks[index]?.id)}".`,
      'Give this one a key of its own.',
    ),
  );
  const tooMany =
    blocks.length > MOST_BLOCKS
      ? [
          errorAt(
            ['blocks', MOST_BLOCKS],
            say`The lesson has ${blocks.length} blocks, over ${MOST_BLOCKS}.`,
            'Divide it in two lessons.',
          ),
        ]
      : [];
  return [
    ...repeated,
    ...tooMany,
    ...blocks.flatMap((block, index) => textProblems(block, blocks[index - 1], index)),
  ];
}

/** A text that only continues the one before it would be one with it once it is written to a file. */
function textProblems(block: BlockDraft, before: BlockDraft | undefined, index: number): DraftProblem[] {
  if (block.type !== 'text' || before?.type !== 'text') return [];
  const [head] = block.content;
  if (head?.type === 'heading' && head.level === 2) return [];
  const message = say`The text "${plainText(block.content).slice(0, 40)}" continues the one before it.`;
  return [errorAt(['blocks', index], message, 'Make them one, or begin this one with a heading.')];
}

function repeatedLawSlots(activity: ActivityDraft, lesson: LessonDraft, course: CourseDraft): DraftProblem[] {
  const lessons = activitiesOf(course).filter(({ kind }) => kind === activity.kind);
  const earlier = lessons
    .slice(0, lessons.indexOf(activity))
    .flatMap(({ content }) => lawSlotKeys(content as LessonDraft));
  const seen = new Set(earlier);
  return lesson.blocks.flatMap((block, index) => {
    if (block.type !== 'law-slot') return [];
    if (!seen.has(block.key)) {
      seen.add(block.key);
      return [];
    }
    const message = say`Another law slot of the course has the key "${block.key}" already.`;
    return [errorAt(['blocks', index, 'key'], message, 'Give this one a key of its own.')];
  });
}

const lawSlotKeys = ({ blocks }: LessonDraft): string[] =>
  blocks.flatMap((block) => (block.type === 'law-slot' ? [block.key] : []));
