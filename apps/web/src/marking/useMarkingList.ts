import type { MarkingFilter, MarkingState } from '@gssr/contract';
import { useParams, useSearchParams } from 'wouter';
import { paths } from '../app/paths.js';

/** Stands in the address in place of a quiz. */
const ALL_QUIZZES = 'all';

const waiting: readonly MarkingState[] = ['OPEN', 'FIRST', 'SECOND', 'FINAL'];
const ofQuiz: readonly MarkingState[] = [...waiting, 'MARKED', 'BY_KEY'];

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The id in the address of a page, or in what somebody copied from it; empty for none. */
export const idIn = (text: string): string => (text.match(ID) ?? []).at(-1)?.toLowerCase() ?? '';

const names = ['state', 'mine', 'course', 'question', 'attempt'] as const;
type Narrowing = Partial<Record<(typeof names)[number], string>>;

/**
 * The list of answers that is looked at or worked through: of a quiz or of all. What it is narrowed to stands in the address,
 * to be sent on and come back to, and goes along with every answer of it.
 */
export function useMarkingList() {
  const { list = ALL_QUIZZES } = useParams();
  const [params, setParams] = useSearchParams();
  const activityId = list === ALL_QUIZZES ? null : list;
  const states = activityId === null ? waiting : ofQuiz;
  const search = params.toString();
  const course = params.get('course') ?? '';
  const question = idIn(params.get('question') ?? '');
  const attempt = idIn(params.get('attempt') ?? '');
  const filter = {
    activityId,
    courseCode: course || null,
    questionId: question || null,
    attemptId: attempt || null,
    state: states.find((candidate) => candidate === params.get('state')) ?? 'OPEN',
    mine: params.get('mine') === 'yes',
  } satisfies MarkingFilter;
  return {
    filter,
    states,
    course,
    question,
    attempt,
    set: (changes: Narrowing) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          for (const name of names) {
            const value = changes[name];
            if (value === '') next.delete(name);
            else if (value !== undefined) next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    address: paths.markingList(list, search),
    addressOf: ({ attemptId, position }: { attemptId: string; position: number }) =>
      paths.markingAnswer(list, attemptId, position, search),
  };
}
