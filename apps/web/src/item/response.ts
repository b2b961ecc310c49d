import type { ItemResponse } from '@gssr/contract';

/** What was chosen in an answer to a choice. */
export const chosenIn = (response: ItemResponse | null): string[] =>
  response && 'options' in response ? response.options : [];

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
