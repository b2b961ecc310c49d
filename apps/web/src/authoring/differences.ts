export interface Difference {
  /** `question.options.2.content` */
  field: string;
  mine: string;
  theirs: string;
}

/** Every value that is not the same in both, in the order of the fields. A missing one is an empty text. */
export function differences(mine: unknown, theirs: unknown, field = ''): Difference[] {
  if (isTree(mine) || isTree(theirs)) {
    const names = new Set([...Object.keys(treeOf(mine)), ...Object.keys(treeOf(theirs))]);
    return [...names].flatMap((name) =>
      differences(treeOf(mine)[name], treeOf(theirs)[name], field === '' ? name : `${field}.${name}`),
    );
  }
  return mine === theirs ? [] : [{ field, mine: wordsOf(mine), theirs: wordsOf(theirs) }];
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const treeOf = (value: unknown): Tree => (isTree(value) ? value : {});
const wordsOf = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
