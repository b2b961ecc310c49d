import type { Behaviour } from '../behaviour/behaviours.js';
import { gradePlayed } from '../behaviour/grade-played.js';
import { replay, type Played, type Step } from '../behaviour/replay.js';
import { inVariant } from '../engine.js';
import { behaviourNamed, inTheirMeasure } from './oracle-behaviours.js';
import { payloadOf, translate, type OracleQuestion, type Translated } from './oracle-questions.js';

/** Cells by the names of their columns. */
export type Row = Readonly<Record<string, string>>;

/** Attempts at a quiz as tables have them: a question for each slot, and what was done at each of them press by press. */
export interface WalkThrough {
  readonly catalogue: Readonly<Record<string, OracleQuestion>>;
  /** One for each slot. */
  readonly questions: readonly Row[];
  /** Of all attempts, oldest first. */
  readonly steps: readonly Row[];
}

/** Cells are empty where a table has no such column. */
const cell = (row: Row | undefined, column: string): string => row?.[column] ?? '';

/**
 * What the slot is worth after the last step of an attempt, in its marks. Null where there is no mark: before anything was
 * checked, and where nothing was answered. Throws for a slot or a question that the tables do not have.
 */
export function markAt(table: WalkThrough, attempt: string, slot: string): number | null {
  const steps = table.steps.filter((row) => cell(row, 'quizattempt') === attempt);
  const asked = askedAt(table, slot, steps);
  const played = steps.reduce((at, row) => act(asked, at, row), asked.start);
  const isOver = cell(steps.at(-1), 'finished') === '1';
  const shown = isOver ? played : asChecked(played);
  const grade = shown && gradePlayed(shown);
  return grade?.answer.answered ? inTheirMeasure(grade.mark.fraction, played.behaviour) * asked.worth : null;
}

interface Asked {
  readonly slot: string;
  readonly start: Played;
  readonly worth: number;
  readonly response: Translated['response'];
}

function askedAt(
  { catalogue, questions, steps: all }: WalkThrough,
  slot: string,
  steps: readonly Row[],
): Asked {
  const row = questions.find((each) => cell(each, 'slot') === slot);
  const names = [cell(steps[0], `randqs.${slot}`), cell(row, 'which'), cell(row, 'type')];
  const name = names.find((each) => Object.hasOwn(catalogue, each));
  const question = name === undefined ? undefined : catalogue[name];
  if (!row || name === undefined || !question)
    throw new Error(`Slot ${slot} asks ${names.join()}, which is not there.`);
  const { payload: raw, response } = translate(question);
  const payload = payloadOf({
    ...raw,
    hints: hintsOf(row, name, slot, all),
    penalty: penaltyOf(row, question),
  });
  const start: Played = {
    behaviour: behaviourOf(row, slot, all),
    payload: inVariant(payload, cell(steps[0], `variants.${slot}`) || null),
    steps: [],
    response: null,
    certainty: null,
  };
  return { slot, start, worth: Number(cell(row, 'mark') || 1), response };
}

/** Tables name questions of Moodle's own tests; of those, these have two hints. */
const WITH_TWO_HINTS: ReadonlySet<string> = new Set(['multianswer', 'two_of_four', 'one_of_four']);

/** As the table writes them, or as the question has them, or as many as somebody needed to press "try again". */
function hintsOf(row: Row, name: string, slot: string, steps: readonly Row[]): { content: string }[] {
  const written = Object.keys(row)
    .filter((column) => /^overrides\.hint\.\d+\.text$/.test(column))
    .map((column) => cell(row, column))
    .filter(Boolean);
  const count = WITH_TWO_HINTS.has(name) ? 2 : mostTriesAgain(slot, steps);
  const usual = Array.from({ length: count }, (_, index) => `Hint ${index + 1}`);
  return (written.length > 0 ? written : usual).map((content) => ({ content }));
}

function mostTriesAgain(slot: string, steps: readonly Row[]): number {
  const counts = new Map<string, number>([['', 0]]);
  for (const step of steps) {
    const attempt = cell(step, 'quizattempt');
    if (cell(step, `responses.${slot}.-tryagain`) === '1')
      counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

const penaltyOf = (row: Row, { type }: OracleQuestion): string =>
  cell(row, 'overrides.penalty') || (type === 'truefalse' ? '1' : '0.3333333');

/** Where the table names none, buttons to press are those of a question with several tries. */
function behaviourOf(row: Row, slot: string, steps: readonly Row[]): Behaviour {
  const name = cell(row, 'behaviour') || cell(row, 'preferredbehaviour');
  if (name !== '') return behaviourNamed(name);
  return steps.some((step) => `responses.${slot}.-submit` in step) ? 'INTERACTIVE' : 'DEFERRED';
}

/** What the page lets its learner do: a button that is not there cannot be pressed, and a locked answer stays. */
function act(asked: Asked, played: Played, row: Row): Played {
  const pressed = (button: string) => cell(row, `responses.${asked.slot}.-${button}`) === '1';
  const response = asked.response(answerUnder(row, `responses.${asked.slot}.`));
  const certainty = Number(cell(row, `responses.${asked.slot}.-certainty`)) || null;
  const after = (...actions: Step['action'][]): Played => ({
    ...played,
    steps: [...played.steps, ...actions.map((action) => ({ action, response, certainty }))],
    response,
    certainty,
  });
  const { phase } = replay(played);
  if (phase === 'FINISHED') return played;
  if (phase === 'CHECKED') return pressed('tryagain') ? after('TRY_AGAIN') : played;
  return pressed('submit') ? after('CHECK') : after();
}

/** The cell `answer`, or cells by the names of what they answer; parts are numbered. Names with a minus are buttons. */
function answerUnder(row: Row, prefix: string): unknown {
  const names = Object.keys(row)
    .filter((column) => column.startsWith(prefix))
    .map((column) => column.slice(prefix.length))
    .filter((name) => !name.startsWith('-'));
  if (names.includes('answer')) return cell(row, `${prefix}answer`);
  return Object.fromEntries(
    names.map((name) => {
      const [, part] = /^(\d+)\./.exec(name) ?? [];
      return part === undefined
        ? [name, cell(row, prefix + name)]
        : [part, answerUnder(row, `${prefix}${part}.`)];
    }),
  );
}

/** Less what nobody checked; undefined where that leaves no mark. */
function asChecked(played: Played): Played | undefined {
  const { phase, tries } = replay(played);
  if (phase === 'FINISHED') return played;
  const last = played.behaviour.startsWith('ADAPTIVE') ? tries.at(-1) : undefined;
  return last && { ...played, response: last.response };
}
