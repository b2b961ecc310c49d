import { Drafts, Publishing, type CourseDraft, type ItemDraft } from '@gssr/course';
import { questionKinds, validatePayload, type QuestionKind } from '@gssr/quiz/grading';
import { rich, testCourse } from '@gssr/test-support';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { samples, SECRET, type Sample } from '../../libs/quiz/src/grading/testing/question.arbitrary.js';

/** Anything that a question of whatever kind keeps for after grading: its author wrote it into every such field. */
export const ONLY_AFTER_GRADING = new RegExp(SECRET);

export const SEED = 11;
export const TRIES = 200;

/** A question of the kind with a secret in it, and an answer to it that tells none. */
export function questionOf(kind: QuestionKind): Sample {
  for (const { payload, response } of fc.sample(samples[kind], { seed: SEED, numRuns: TRIES })) {
    const checked = validatePayload(withText(payload, kind));
    if (checked.ok && JSON.stringify(checked.payload).includes(SECRET))
      return { payload: checked.payload, response: withoutSecret(response) };
  }
  throw new Error(`No sample of ${kind} can be used.`);
}

/** The samples have plain words where an author's text is formatted. A stem names its kind, to be found again. */
export function withText(payload: object, kind: string): object {
  const formatted = Object.entries(payload).map(([name, value]) => {
    if (name === 'stem') return [name, rich(`${kind} ${String(value)}`)];
    return [name, formattedPart(name, value, GAPS.includes(kind))];
  });
  return Object.fromEntries(formatted) as object;
}

/** In a gap, words stand plain. */
const GAPS = ['GAP_SELECT', 'DRAG_TEXT'];

function formattedPart(name: string, value: unknown, plain: boolean): unknown {
  if (typeof value === 'string')
    return ['feedback', 'stem'].includes(name) || (name === 'content' && !plain) ? rich(value) : value;
  if (Array.isArray(value)) return value.map((entry) => formattedPart('', entry, plain));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, formattedPart(key, part, plain)]),
  );
}

const withoutSecret = (response: unknown): unknown =>
  JSON.parse(JSON.stringify(response ?? null).replaceAll(SECRET, 'an answer'));

const itemOf = (kind: QuestionKind, question: typeof questionOf): ItemDraft => ({
  key: `only-${kind.toLowerCase().replaceAll('_', '-')}`,
  outcome: 'O1',
  tags: [],
  payload: question(kind).payload as ItemDraft['payload'],
});

/** Publishes a course whose quiz asks one question of each kind, by these rules; returns the id of the version. */
export async function publishEveryKind(
  app: INestApplicationContext,
  code: string,
  rules: object,
  kinds: readonly QuestionKind[] = questionKinds,
  question = questionOf,
): Promise<string> {
  const draft = testCourse({ code, bank: 1, draw: 1 }) as CourseDraft & {
    resources: { QUIZ: { categories: { items: ItemDraft[] }[] } };
  };
  const quiz = draft.sections.flatMap(({ activities }) => activities).find(({ kind }) => kind === 'QUIZ');
  Object.assign(quiz?.content as object, { draw: [{ category: 'all', count: kinds.length }], ...rules });
  draft.resources.QUIZ.categories[0]!.items = kinds.map((kind) => itemOf(kind, question));
  await app.get(Drafts).save(draft);
  return (await app.get(Publishing).publish(code)).versionId;
}
