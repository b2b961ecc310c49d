/** An item that may be asked in one form or the other. */
export interface FormItem {
  key: string;
  /** Mean share of the mark so far, 0 to 1; null: nobody was asked. */
  facility: number | null;
}

export interface Forms {
  a: string[];
  b: string[];
}

/**
 * Divides items into two forms that share none: neighbours in difficulty make a pair, one of it goes to each form, and the
 * easier one to A and B by turns, so that neither form is the easier one. An item that is left over is asked in neither.
 * The order of `items` does not matter.
 */
export function divideIntoForms(items: readonly FormItem[]): Forms {
  const sorted = items.toSorted(byDifficulty);
  const forms: Forms = { a: [], b: [] };
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const pair = [sorted[index]?.key ?? '', sorted[index + 1]?.key ?? ''];
    const [first, second] = index % 4 === 0 ? pair : pair.toReversed();
    forms.a.push(first ?? '');
    forms.b.push(second ?? '');
  }
  return forms;
}

/** Items without statistics come last, by their keys. */
function byDifficulty(one: FormItem, other: FormItem): number {
  const difference = (other.facility ?? -1) - (one.facility ?? -1);
  return difference === 0 ? (one.key < other.key ? -1 : 1) : difference;
}
