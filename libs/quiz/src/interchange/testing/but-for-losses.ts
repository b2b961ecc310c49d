type Mask = (value: unknown, depth: number) => unknown;

/** Without these fields, wherever they stand. */
const fields =
  (...names: string[]): Mask =>
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
      : value;

/** Without these fields of the parts of a question; its own stay. */
const partFields = (...names: string[]): Mask => {
  const mask = fields(...names);
  return (value, depth) => (depth === 0 ? value : mask(value, depth));
};

/** A picture as the words that stand for it where there are no pictures. */
const wordsForPictures: Mask = (value) =>
  Array.isArray(value) && value.some(isPicture)
    ? (value as Node[]).reduce<Node[]>(
        (before, node) => joined(before, isPicture(node) ? wordsFor(node) : node),
        [],
      )
    : value;

interface Node {
  type?: unknown;
  text?: string;
  alt?: string;
}

const isPicture = (node: unknown): boolean => (node as Node | null)?.type === 'image';
const wordsFor = ({ alt }: Node): Node => ({ type: 'text', text: `[${alt}]` });

function joined(before: Node[], node: Node): Node[] {
  const last = before.at(-1);
  return last?.type === 'text' && node.type === 'text'
    ? [...before.slice(0, -1), { type: 'text', text: `${last.text}${node.text}` }]
    : [...before, node];
}

/** What a loss takes out of a question. Those that make another kind of it are not here: nothing can be compared. */
const MASKS: Readonly<Record<string, Mask | undefined>> = {
  'EXPORT.ALSO_RIGHT': fields('alsoRight'),
  'EXPORT.PART_FEEDBACK': partFields('feedback'),
  'EXPORT.PART_NAMES': partFields('id', 'stem'),
  'EXPORT.RUBRIC': fields('rubric'),
  'EXPORT.TRUE_FALSE_ORDER': fields('shuffle'),
  'EXPORT.TRUE_FALSE_WORDS': partFields('content'),
  'GIFT.FEEDBACK': fields('feedback'),
  'GIFT.FILES': wordsForPictures,
  'GIFT.HINTS': fields('hints'),
  'GIFT.MARK': fields(),
  'GIFT.PENALTY': fields('penalty'),
  'MOODLE_XML.ALT': fields('alt'),
  'MOODLE_XML.CREDIT': fields('credit'),
  'MOODLE_XML.PLACE_NAMES': fields('label'),
  'QTI.CREDIT': fields('credit'),
  'QTI.HINTS': fields('hints'),
  'QTI.LIST_FEEDBACK': partFields('feedback'),
  'QTI.PENALTY': fields('penalty'),
  'QTI.UPLOAD': fields('mostFiles', 'mostBytes', 'endings'),
};

/** A payload without what these losses speak of; null when they leave nothing to compare. */
export function butForLosses(payload: unknown, codes: readonly string[]): unknown {
  const masks = codes.map((code) => MASKS[code]);
  return masks.every((mask) => mask !== undefined) ? masked(payload, masks, 0) : null;
}

function masked(value: unknown, masks: readonly Mask[], depth: number): unknown {
  const seen = masks.reduce((left, mask) => mask(left, depth), value);
  if (Array.isArray(seen)) return seen.map((one) => masked(one, masks, depth + 1));
  if (typeof seen !== 'object' || seen === null) return seen;
  return Object.fromEntries(
    Object.entries(seen).map(([name, part]) => [name, masked(part, masks, depth + 1)]),
  );
}
