import { type FieldProblem, say } from '@gssr/kernel';
import type { Parsed } from '../kind.js';
import { isBlank, listIn, read, refusal, refused, textsIn } from '../response.js';
import type { SituationalJudgementPayload } from './situational-judgement.payload.js';

/**
 * What was said of which option, in the author's order of the options. `place` is BEST; MOST or LEAST; a rank from `1`, the
 * most effective; or a point of the scale from `1`. A rank is there for every option or for none.
 */
export interface Judgement {
  readonly judged: readonly Judged[];
}

export interface Judged {
  readonly option: string;
  readonly place: string;
}

/** Reads `{ judged: [{ option, place }] }`. */
export function readJudgement(payload: SituationalJudgementPayload, raw: unknown): Parsed<Judgement> {
  if (isBlank(raw)) return read({ judged: [] });
  const list = listIn(raw, 'judged');
  if (!list) return refused([shape('judged')]);
  if (list.length > payload.options.length) return refused([tooMany]);
  const entries = list.map((entry) => textsIn(entry, ['option', 'place']));
  const problems = entries.flatMap((entry, index) => entryProblems(payload, entries, entry, index));
  if (problems.length > 0) return refused(problems);
  if (payload.format === 'RANK' && list.length > 0 && list.length < payload.options.length)
    return refused([incomplete]);
  return read({
    judged: payload.options.flatMap(({ id }) =>
      entries.flatMap((entry) => (entry?.option === id ? [entry] : [])),
    ),
  });
}

/** The places of a format, from the most effective to the least; of the scale for RATE. */
export function placesOf({ format, options, scale }: SituationalJudgementPayload): string[] {
  switch (format) {
    case 'BEST':
      return ['BEST'];
    case 'MOST_LEAST':
      return ['MOST', 'LEAST'];
    case 'RANK':
      return options.map((_, index) => String(index + 1));
    case 'RATE':
      return scale.map((_, index) => String(index + 1));
  }
}

function entryProblems(
  payload: SituationalJudgementPayload,
  entries: readonly (Judged | undefined)[],
  entry: Judged | undefined,
  index: number,
): FieldProblem[] {
  const field = `judged.${index}`;
  if (!entry) return [shape(field)];
  const before = entries.slice(0, index);
  const taken = payload.format !== 'RATE' && before.some((other) => other?.place === entry.place);
  return [
    ...(payload.options.some(({ id }) => id === entry.option) ? [] : [unknownOption(field)]),
    ...(placesOf(payload).includes(entry.place) ? [] : [unknownPlace(field, placesOf(payload))]),
    ...(before.some((other) => other?.option === entry.option) ? [repeatedOption(field)] : []),
    ...(taken ? [repeatedPlace(field)] : []),
  ];
}

const shape = (field: string) =>
  refusal(field, 'SHAPE', 'Send a list named "judged" of { option, place }, both text, and nothing else.');

const tooMany = refusal('judged', 'TOO_MANY_OPTIONS', 'Judge each option once.');

const incomplete = refusal('judged', 'ORDER_INCOMPLETE', 'Rank every option, or none.');

const unknownOption = (field: string) =>
  refusal(
    `${field}.option`,
    'OPTION_UNKNOWN',
    'The question has no such option. Load it again and answer anew.',
  );

const unknownPlace = (field: string, places: readonly string[]) =>
  refusal(`${field}.place`, 'PLACE_UNKNOWN', say`Use one of these: ${places.join(', ')}.`);

const repeatedOption = (field: string) =>
  refusal(`${field}.option`, 'OPTION_REPEATED', 'This option is there twice. Judge each option once.');

const repeatedPlace = (field: string) =>
  refusal(
    `${field}.place`,
    'PLACE_REPEATED',
    'Another option has this place already. Give each to one option.',
  );
