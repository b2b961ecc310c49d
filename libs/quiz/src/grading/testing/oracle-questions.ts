/** A question of the oracle tables, and how an answer in their words becomes one in ours. */
export interface Translated {
  readonly payload: object;
  response(answer: unknown): unknown;
}

export type OracleQuestion =
  | { type: 'shortanswer'; caseSensitive?: boolean; answers: [string, number][] }
  | { type: 'numerical'; answers: [number | '*', number, number][] }
  | { type: 'numerical-variants'; sum: Record<string, number>; relTolerance: number }
  | { type: 'match'; pairs: Record<string, string>; extra: string[] }
  | { type: 'truefalse'; answer: boolean }
  | { type: 'multichoice-single' | 'multichoice-multi'; weights: Record<string, number> }
  | { type: 'cloze'; parts: OracleQuestion[]; partWeights: number[] };

/** Only what these tables need of the kinds; throws for a type of question that they do not have. */
export function translate(question: OracleQuestion): Translated {
  switch (question.type) {
    case 'shortanswer':
      return shortText(question.answers, question.caseSensitive ?? false);
    case 'numerical':
      return numerical(question.answers);
    case 'numerical-variants':
      return variants(question.sum, question.relTolerance);
    case 'match':
      return matching(question.pairs, question.extra);
    case 'truefalse':
      return trueFalse(question.answer);
    case 'multichoice-single':
      return choice('SINGLE_CHOICE', question.weights);
    case 'multichoice-multi':
      return choice('MULTIPLE_CHOICE', question.weights);
    case 'cloze':
      return cloze(question.parts, question.partWeights);
  }
}

const typed = (answer: unknown) => ({
  text: typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '',
});

const shortText = (answers: [string, number][], caseSensitive: boolean): Translated => ({
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

const value = (figure: number, type: string, amount: number) => ({
  type: 'VALUE',
  value: String(figure),
  tolerance: { type, amount: String(amount) },
});

/** Without the exponent that JavaScript gives to a small share. */
const share = (fraction: number): string => fraction.toFixed(7);

const numerical = (answers: [number | '*', number, number][]): Translated => ({
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

const variants = (sums: Record<string, number>, tolerance: number): Translated => ({
  payload: {
    kind: 'NUMERICAL',
    stem: 'Oracle',
    answers: [{ id: 'sum', accepts: value(0, 'RELATIVE', tolerance), fraction: '1' }],
    variants: Object.entries(sums).map(([id, sum]) => ({ id, answers: { sum: String(sum) } })),
  },
  response: typed,
});

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
      filled: Object.entries((answer ?? {}) as Record<string, string>)
        .filter(([, text]) => text !== '')
        .map(([name, text]) => ({ slot: `s${stems.indexOf(name)}`, choice: `c${choices.indexOf(text)}` })),
    }),
  };
}

const trueFalse = (isTrue: boolean): Translated => ({
  payload: {
    kind: 'TRUE_FALSE',
    stem: 'Oracle',
    options: [
      { id: 'true', content: 'True', fraction: isTrue ? '1' : '0' },
      { id: 'false', content: 'False', fraction: isTrue ? '0' : '1' },
    ],
  },
  response: (answer) => ({
    options: typeof answer === 'string' && answer !== '' ? [answer === '1' ? 'true' : 'false'] : [],
  }),
});

function choice(kind: string, weights: Record<string, number>): Translated {
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
      options: [answer ?? []]
        .flat()
        .filter((name) => name !== '')
        .map((name) => `o${names.indexOf(name as string)}`),
    }),
  };
}

function cloze(parts: OracleQuestion[], weights: number[]): Translated {
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
      parts: ((answer ?? []) as unknown[]).map((given, index) => ({
        id: `p${index}`,
        response: translated[index]?.response(given),
      })),
    }),
  };
}
