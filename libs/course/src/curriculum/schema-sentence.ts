import type { ErrorObject } from 'ajv';
import type { Path } from './problem.js';

interface SchemaSentence {
  path: Path;
  message: string;
  remedy: string;
}

type Describe = (error: ErrorObject, name: string) => Omit<SchemaSentence, 'path'>;

/** What a schema error means to an author; undefined for those that only repeat another one. */
export function schemaSentence(error: ErrorObject): SchemaSentence | undefined {
  const describe = SENTENCES[error.keyword];
  if (!describe) return undefined;
  const path = [...pathOf(error.instancePath), ...strayKey(error)];
  return { path, ...describe(error, nameOf(path)) };
}

const pathOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const strayKey = ({ keyword, params }: ErrorObject): string[] =>
  keyword === 'additionalProperties' ? [String(params.additionalProperty)] : [];

/** `title`, or "entry 2 of `options`" in a list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'This part';
  if (!/^\d+$/.test(String(last))) return `\`${last}\``;
  return `Entry ${Number(last) + 1} of ${nameOf(path.slice(0, -1))}`;
}

const hint = (error: ErrorObject, before: string): string => {
  const description: unknown = error.parentSchema?.description;
  return typeof description === 'string' ? `${before}: ${description}` : `${before}.`;
};

const required: Describe = ({ params, parentSchema }) => {
  const key = String(params.missingProperty);
  const properties = parentSchema?.properties as Record<string, { description?: string }> | undefined;
  const description = properties?.[key]?.description;
  return {
    message: `\`${key}\` is missing.`,
    remedy: `Add \`${key}:\`${description ? ` ${description}` : '.'}`,
  };
};

const unknownKey: Describe = ({ params, parentSchema }) => ({
  message: `\`${String(params.additionalProperty)}\` is not known here.`,
  remedy: `Remove it, or use one of: ${Object.keys(parentSchema?.properties as object).join(', ')}.`,
});

const TYPES: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

const wrongType: Describe = (error, name) => {
  const wanted = TYPES[String(error.params.type)] ?? String(error.params.type);
  if (error.data === null) return { message: `${name} is empty.`, remedy: hint(error, `Write ${wanted}`) };
  const quoted = error.params.type === 'string' && typeof error.data !== 'object';
  const how = quoted ? 'Put it in double quotes' : `Write ${wanted}`;
  return {
    message: `${name} must be ${wanted}, but it is ${typeName(error.data)}.`,
    remedy: hint(error, how),
  };
};

function typeName(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a group of keys';
  return typeof data === 'string' ? `the text "${shortened(data)}"` : `\`${JSON.stringify(data)}\``;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const notListed: Describe = ({ data, params }, name) => ({
  message: `${name} is "${shortened(String(data))}", which is not one of the possible values.`,
  remedy: `Use one of: ${(params.allowedValues as unknown[]).map(String).join(', ')}.`,
});

const wrongForm: Describe = (error, name) => {
  if (error.params.pattern === '\\S')
    return { message: `${name} is empty.`, remedy: hint(error, 'Write it') };
  return { message: `${name} is "${shortened(String(error.data))}".`, remedy: hint(error, 'It must be') };
};

const outOfRange: Describe = (error, name) => ({
  message: `${name} is ${String(error.data)}, ${error.keyword === 'minimum' ? 'under' : 'over'} ${String(error.params.limit)}.`,
  remedy: hint(error, 'Change the number'),
});

const tooLong: Describe = ({ data, params }, name) => ({
  message: `${name} has ${[...String(data)].length} characters, over ${String(params.limit)}.`,
  remedy: 'Shorten it.',
});

const count = (data: unknown): string => {
  const length = Array.isArray(data) ? data.length : 0;
  return length === 1 ? '1 entry' : `${length} entries`;
};

const tooFew: Describe = (error, name) => ({
  message: `${name} has ${count(error.data)}, under ${String(error.params.limit)}.`,
  remedy: hint(error, 'Add what is missing'),
});

const tooMany: Describe = ({ data, params }, name) => ({
  message: `${name} has ${count(data)}, over ${String(params.limit)}.`,
  remedy: 'Take some out, or divide them.',
});

const repeated: Describe = ({ params }, name) => ({
  message: `Entries ${Number(params.j) + 1} and ${Number(params.i) + 1} of ${name} are the same.`,
  remedy: 'Keep one of them.',
});

const misplaced: Describe = ({ parentSchema }, name) => ({
  message: `${name} does not belong here.`,
  remedy: `Remove it. ${String(parentSchema?.description ?? '')}`.trim(),
});

const SENTENCES: Record<string, Describe | undefined> = {
  required,
  additionalProperties: unknownKey,
  type: wrongType,
  enum: notListed,
  pattern: wrongForm,
  minimum: outOfRange,
  maximum: outOfRange,
  maxLength: tooLong,
  minItems: tooFew,
  maxItems: tooMany,
  uniqueItems: repeated,
  not: misplaced,
};
