import { findKind, type QuestionPayload } from '../kinds.js';

/** A question of the oracle tables, and how an answer in their words becomes one in ours. */
export interface Translated {
  readonly payload: object;
  response(answer: unknown): unknown;
}

type Figure = number | string;

export type OracleQuestion =
  | { type: 'shortanswer'; caseSensitive?: boolean; answers: [string, Figure][] }
  | { type: 'numerical'; answers: [Figure, Figure, Figure][] }
  | {
      type: 'numerical-variants';
      sum: Record<string, Figure>;
      relTolerance?: Figure;
      absTolerance?: Figure;
    }
  | { type: 'match'; pairs: Record<string, string>; extra?: string[] }
  | { type: 'truefalse'; answer: boolean }
  | { type: 'multichoice-single' | 'multichoice-multi'; weights: Record<string, Figure> }
  | { type: 'cloze'; parts: OracleQuestion[]; partWeights: Figure[] };

/** Only what these tables need of the kinds; throws for a type of question that they do not have. */
export function translate(question: OracleQuestion): Translated {
  switch (question.type) {
    case 'shortanswer':
      return shortText(question.answers, question.caseSensitive ?? false);
    case 'numerical':
      return numerical(question.answers);
    case 'numerical-variants':
      return variants(question);
    case 'match':
      return matching(question.pairs, question.extra ?? []);
    case 'truefalse':
      return trueFalse(question.answer);
    case 'multichoice-single':
      return choice('SINGLE_CHOICE', question.weights);
    case 'multichoice-multi':
      return choice('MULTIPLE_CHOICE', question.weights);
    case 'cloze':
      return cloze(question.parts, question.partWeights);
    default:
      throw new Error(
        `Nobody translates the questions of these tables that are of the type ${typeIn(question)}.`,
      );
  }
}

const typeIn = (question: { type?: unknown }): string => JSON.stringify(question.type);

/** The question with what its kind takes for granted. It is not reviewed: what nobody may publish has a mark as well. */
export function payloadOf(raw: object): QuestionPayload {
  const kind = 'kind' in raw ? findKind(raw.kind) : undefined;
  if (!kind) throw new Error('There is no such kind of question.');
  return kind.schema.parse(raw);
}

const isText = (answer: unknown): answer is Figure =>
  typeof answer === 'string' || typeof answer === 'number';

const typed = (answer: unknown) => ({ text: isText(answer) ? String(answer) : '' });

const shortText = (answers: [string, Figure][], caseSensitive: boolean): Translated => ({
  payload: {
    kind: 'SHORT_TEXT',
    stem: 'Oracle',
    answers: answers.map(([pattern, fraction], index) => ({
      id: `a${index}`,
      pattern,
      fraction: share(fraction),
    })),
    comparison: { case: caseSensitive },
  },
  response: typed,
});

const value = (figure: Figure, type: string, amount: Figure) => ({
  type: 'VALUE',
  value: String(figure),
  tolerance: { type, amount: String(amount === '' ? 0 : amount) },
});

/** Without the exponent that JavaScript gives to a small share. */
const share = (fraction: Figure): string => Number(fraction).toFixed(7);

const numerical = (answers: [Figure, Figure, Figure][]): Translated => ({
  payload: {
    kind: 'NUMERICAL',
    stem: 'Oracle',
    answers: answers.map(([figure, tolerance, fraction], index) => ({
      id: `a${index}`,
      accepts: figure === '*' ? { type: 'ANYTHING' } : value(figure, 'NOMINAL', tolerance),
      fraction: share(fraction),
    })),
  },
  response: typed,
});

function variants(question: Extract<OracleQuestion, { type: 'numerical-variants' }>): Translated {
  const { sum, relTolerance, absTolerance = 0 } = question;
  const accepts =
    relTolerance === undefined ? value(0, 'NOMINAL', absTolerance) : value(0, 'RELATIVE', relTolerance);
  return {
    payload: {
      kind: 'NUMERICAL',
      stem: 'Oracle',
      answers: [{ id: 'sum', accepts, fraction: '1' }],
      variants: Object.entries(sum).map(([id, figure]) => ({ id, answers: { sum: String(figure) } })),
    },
    response: typed,
  };
}

/** What is chosen for a stem that is not there, or is no choice, is not chosen. */
function matching(pairs: Record<string, string>, extra: string[]): Translated {
  const choices = [...new Set([...Object.values(pairs), ...extra])];
  const stems = Object.keys(pairs);
  return {
    payload: {
      kind: 'MATCHING',
      stem: 'Oracle',
      stems: stems.map((name, index) => ({
        id: `s${index}`,
        content: name,
        choice: `c${choices.indexOf(pairs[name] ?? '')}`,
      })),
      choices: choices.map((content, index) => ({ id: `c${index}`, content })),
    },
    response: (answer) => ({
      filled: entriesOf(answer)
        .map(([name, text]) => [stems.indexOf(name), choices.indexOf(String(text))] as const)
        .filter(([stem, chosen]) => stem !== -1 && chosen !== -1)
        .map(([stem, chosen]) => ({ slot: `s${stem}`, choice: `c${chosen}` })),
    }),
  };
}

const entriesOf = (answer: unknown): [string, unknown][] =>
  typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];

const trueFalse = (isTrue: boolean): Translated => ({
  payload: {
    kind: 'TRUE_FALSE',
    stem: 'Oracle',
    options: [
      { id: 'true', content: 'True', fraction: isTrue ? '1' : '0' },
      { id: 'false', content: 'False', fraction: isTrue ? '0' : '1' },
    ],
  },
  response: (answer) => ({ options: isBlank(answer) ? [] : [isYes(answer) ? 'true' : 'false'] }),
});

const isBlank = (answer: unknown): boolean => answer === null || answer === undefined || answer === '';

/** `1`, `true`, `True`. */
const isYes = (answer: unknown): boolean => ['1', 'true'].includes(String(answer).toLowerCase());

/** An option that is not there is not chosen. */
function choice(kind: string, weights: Record<string, Figure>): Translated {
  const names = Object.keys(weights);
  return {
    payload: {
      kind,
      stem: 'Oracle',
      options: names.map((name, index) => ({
        id: `o${index}`,
        content: name,
        fraction: share(weights[name] ?? 0),
      })),
    },
    response: (answer) => ({
      options: chosenIn(answer)
        .map((name) => names.indexOf(name))
        .filter((index) => index !== -1)
        .map((index) => `o${index}`),
    }),
  };
}

/** One name, a list of names, or names with whether each is chosen. */
const chosenIn = (answer: unknown): string[] =>
  Array.isArray(answer) || typeof answer !== 'object'
    ? [answer ?? []].flat().map(String)
    : entriesOf(answer).flatMap(([name, chosen]) => (isYes(chosen) ? [name] : []));

/** Answers are a list, or named by the number of their part, from 1. */
function cloze(parts: OracleQuestion[], weights: Figure[]): Translated {
  const translated = parts.map(translate);
  return {
    payload: {
      kind: 'CLOZE',
      stem: translated.map((_, index) => `[[p${index}]]`).join(' '),
      parts: translated.map(({ payload }, index) => ({
        id: `p${index}`,
        weight: share(weights[index] ?? 0),
        question: payload,
      })),
    },
    response: (answer) => ({
      parts: translated.map((part, index) => ({
        id: `p${index}`,
        response: part.response(Array.isArray(answer) ? answer[index] : Object(answer)[index + 1]),
      })),
    }),
  };
}
