import type {
  ClozeResponse,
  FilesResponse,
  ItemResponse,
  JudgementResponse,
  PickResponse,
  SlotsResponse,
} from '@gssr/contract';

/** What was chosen in an answer to a choice. */
export const chosenIn = (response: ItemResponse | null): string[] =>
  response && 'options' in response ? response.options : [];

/** What was typed. */
export const textIn = (response: ItemResponse | null): string =>
  response && 'text' in response ? response.text : '';

export const unitIn = (response: ItemResponse | null): string | null =>
  response && 'unit' in response ? response.unit : null;

/** What a field holds, without what no database takes: NUL, and halves of characters. */
export const typed = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');

/** Whether it grows letter by letter. */
export const isTyped = (response: ItemResponse): boolean => 'text' in response || 'parts' in response;

export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

export const filesIn = (response: ItemResponse | null): FilesResponse['files'] =>
  response && 'files' in response ? response.files : [];

type Filled = SlotsResponse['filled'];

export const filledIn = (response: ItemResponse | null): Filled =>
  response && 'filled' in response ? response.filled : [];

/** The answer with `choice` in `slot`, or nothing in it. What can be used once leaves the slot where it was. */
export function fill(filled: Filled, slot: string, choice: string | null, reusable: boolean): SlotsResponse {
  const others = filled.filter(
    (entry) => entry.slot !== slot && (reusable || choice === null || entry.choice !== choice),
  );
  return { filled: choice === null ? others : [...others, { slot, choice }] };
}

export const orderIn = (response: ItemResponse | null): string[] =>
  response && 'order' in response ? response.order : [];

/** The list with one entry moved to another place. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): Entry[] {
  const rest = entries.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...entries.slice(from, from + 1), ...rest.slice(to)];
}

export const picksIn = (response: ItemResponse | null): PickResponse['picks'] =>
  response && 'picks' in response ? response.picks : [];

type Judged = JudgementResponse['judged'];

export const judgedIn = (response: ItemResponse | null): Judged =>
  response && 'judged' in response ? response.judged : [];

/** The answer with `option` in `place`, which for `exclusive` places nobody else has then. */
export function judge(judged: Judged, option: string, place: string, exclusive: boolean): JudgementResponse {
  const others = judged.filter((entry) => entry.option !== option && !(exclusive && entry.place === place));
  return { judged: [...others, { option, place }] };
}

export const unjudge = (judged: Judged, option: string): JudgementResponse => ({
  judged: judged.filter((entry) => entry.option !== option),
});

/** The options from the first rank to the last; empty while there are none. */
export const orderOf = (judged: Judged): string[] =>
  judged.toSorted((a, b) => Number(a.place) - Number(b.place)).map(({ option }) => option);

export const ranked = (order: readonly string[]): JudgementResponse => ({
  judged: order.map((option, index) => ({ option, place: String(index + 1) })),
});

type Parts = ClozeResponse['parts'];

export const partsIn = (response: ItemResponse | null): Parts =>
  response && 'parts' in response ? response.parts : [];

export const setPart = (parts: Parts, id: string, response: Parts[number]['response']): ClozeResponse => ({
  parts: [...parts.filter((part) => part.id !== id), { id, response }],
});

/** Nothing chosen, typed, filled, put in order, pointed at or handed in. */
export function isBlank(response: ItemResponse | null): boolean {
  if (response === null) return true;
  if ('text' in response) return response.text.trim() === '';
  if ('parts' in response) return response.parts.every((part) => isBlank(part.response));
  return Object.values(response).every((entries: unknown[]) => entries.length === 0);
}

/** Whether two say the same: what the server sends back is without blanks, and in the author's order. */
export const sameResponse = (a: ItemResponse | null, b: ItemResponse | null): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

function canonical(response: ItemResponse | null): unknown {
  if (response === null || isBlank(response)) return null;
  if ('text' in response) return [response.text.trim(), 'unit' in response ? response.unit : null];
  if ('options' in response) return response.options.toSorted();
  if ('filled' in response)
    return response.filled.map(({ slot, choice }): [string, unknown] => [slot, choice]).toSorted(byFirst);
  if ('judged' in response)
    return response.judged.map(({ option, place }): [string, unknown] => [option, place]).toSorted(byFirst);
  if ('parts' in response)
    return response.parts
      .filter((part) => !isBlank(part.response))
      .map((part): [string, unknown] => [part.id, canonical(part.response)])
      .toSorted(byFirst);
  if ('files' in response) return response.files.map(({ id }) => id);
  return response;
}

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
