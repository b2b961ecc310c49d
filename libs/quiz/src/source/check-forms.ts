import { say } from '@gssr/kernel';
import {
  activitiesOf,
  canonicalJson,
  errorAt,
  type ActivityDraft,
  type CourseDraft,
  type DraftProblem,
  keyName,
} from '@gssr/course';
import type { BankDraft } from './bank-draft.js';
import { drawsOf, isFixed, type Draw } from './draws.js';
import type { FormDraft, QuizContent } from './quiz-content.js';

/**
 * What is wrong with a quiz as one of two parallel forms. Each of its draws is about one outcome, no two draws share a
 * question, and both forms draw alike: so its questions can be divided, draw by draw, without looking at the other form.
 */
export function formProblems(
  activity: ActivityDraft,
  draws: readonly Draw[],
  bank: BankDraft | undefined,
  course: CourseDraft,
): DraftProblem[] {
  const { form } = activity.content as QuizContent;
  if (!form) return [];
  const partners = partnersOf(activity, form, course);
  const [partner] = partners;
  if (!partner || partners.length > 1) return [partnerProblem(form, partners.length)];
  if (partner.form?.side === form.side) return [sameSide(form)];
  return [
    ...(form.side === 'B' ? differences(draws, drawsOf(partner, bank), form) : []),
    ...withoutOutcome(draws),
    ...shared(draws),
    ...tooFew(draws),
  ];
}

const partnersOf = (activity: ActivityDraft, form: FormDraft, course: CourseDraft): QuizContent[] =>
  activitiesOf(course)
    .filter(({ kind, key }) => kind === activity.kind && key !== activity.key)
    .map(({ content }) => content as QuizContent)
    .filter((quiz) => quiz.form?.pair === form.pair);

const partnerProblem = ({ pair, side }: FormDraft, count: number): DraftProblem =>
  count === 0
    ? errorAt(
        ['form'],
        say`The form ${side} of "${pair}" has no other form.`,
        say`Give another quiz of the course ${keyName(`form: { pair: ${pair}, side: ${side === 'A' ? 'B' : 'A'} }`)}.`,
      )
    : errorAt(
        ['form', 'pair'],
        say`Three quizzes or more are forms of "${pair}".`,
        'Leave two: an A and a B.',
      );

const sameSide = ({ pair, side }: FormDraft): DraftProblem =>
  errorAt(
    ['form', 'side'],
    say`Two quizzes are the form ${side} of "${pair}".`,
    say`Make one of them the form ${side === 'A' ? 'B' : 'A'}.`,
  );

function differences(draws: readonly Draw[], others: readonly Draw[], { pair }: FormDraft): DraftProblem[] {
  const rules = (of: readonly Draw[]): string => canonicalJson(of.map(({ rule }) => rule));
  if (rules(draws) === rules(others)) return [];
  const message = say`The two forms of "${pair}" do not draw alike.`;
  return [errorAt(['form'], message, 'Write the same draws, in the same order, in both.')];
}

const withoutOutcome = (draws: readonly Draw[]): DraftProblem[] =>
  draws
    .filter(({ rule }) => isFixed(rule) || rule.outcome === undefined)
    .map(({ path }) =>
      errorAt(
        path,
        'A draw of a parallel form is about one outcome.',
        say`Name the ${keyName('outcome')} and the ${keyName('count')}.`,
      ),
    );

function shared(draws: readonly Draw[]): DraftProblem[] {
  const seen = new Set<string>();
  return draws.flatMap(({ path, candidates }) => {
    const twice = candidates.find(({ key }) => seen.has(key));
    for (const { key } of candidates) seen.add(key);
    const message = say`Two draws of this form could ask "${String(twice?.key)}".`;
    return twice ? [errorAt(path, message, 'Tell them apart by outcome, category or tags.')] : [];
  });
}

const tooFew = (draws: readonly Draw[]): DraftProblem[] =>
  draws.flatMap(({ rule, path, candidates }) => {
    if (isFixed(rule) || rule.count * 2 <= candidates.length) return [];
    const message = say`The outcome ${String(rule.outcome)} has ${candidates.length} items for this draw; two forms that ask ${rule.count} each need ${rule.count * 2}.`;
    return [errorAt([...path, 'count'], message, 'Draw fewer, or write more items on it.')];
  });
