import { say, sayAll, type Said, type Saying } from '@gssr/kernel';
import type { ErrorObject } from 'ajv';
import { advice, keyName, type Advice, type Path } from './problem.js';

interface SchemaSentence extends Advice {
  path: Path;
}

type Describe = (error: ErrorObject, name: Said) => Advice;

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
function nameOf(path: Path): Said {
  const last = path.at(-1);
  if (last === undefined) return say`This part`;
  if (!/^\d+$/.test(String(last))) return say`${keyName(String(last))}`;
  return say`Entry ${Number(last) + 1} of ${nameOf(path.slice(0, -1))}`;
}

const hint = (error: ErrorObject, before: Said): Said => {
  const description: unknown = error.parentSchema?.description;
  return typeof description === 'string' ? say`${before}: ${sayAll(description)}` : say`${before}.`;
};

const required: Describe = ({ params, parentSchema }) => {
  const key = String(params.missingProperty);
  const properties = parentSchema?.properties as Record<string, { description?: string }> | undefined;
  const description = properties?.[key]?.description;
  return advice(
    say`${keyName(key)} is missing.`,
    description ? say`Add ${keyName(`${key}:`)} ${sayAll(description)}` : say`Add ${keyName(`${key}:`)}.`,
  );
};

const unknownKey: Describe = ({ params, parentSchema }) =>
  advice(
    say`${keyName(String(params.additionalProperty))} is not known here.`,
    say`Remove it, or use one of: ${Object.keys(parentSchema?.properties as object).join(', ')}.`,
  );

const TYPES: Record<string, Said> = {
  string: say`text`,
  integer: say`a whole number`,
  number: say`a number`,
  boolean: say`true or false`,
  array: say`a list`,
  object: say`a group of keys`,
};

const wrongType: Describe = (error, name) => {
  const wanted = TYPES[String(error.params.type)] ?? say`${String(error.params.type)}`;
  if (error.data === null) return advice(say`${name} is empty.`, hint(error, say`Write ${wanted}`));
  const quoted = error.params.type === 'string' && typeof error.data !== 'object';
  const how = quoted ? say`Put it in double quotes` : say`Write ${wanted}`;
  return advice(say`${name} must be ${wanted}, but it is ${typeName(error.data)}.`, hint(error, how));
};

function typeName(data: unknown): Said {
  if (Array.isArray(data)) return say`a list`;
  if (typeof data === 'object') return say`a group of keys`;
  return typeof data === 'string'
    ? say`the text "${shortened(data)}"`
    : say`${keyName(JSON.stringify(data))}`;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const notListed: Describe = ({ data, params }, name) =>
  advice(
    say`${name} is "${shortened(String(data))}", which is not one of the possible values.`,
    say`Use one of: ${(params.allowedValues as unknown[]).map(String).join(', ')}.`,
  );

const wrongForm: Describe = (error, name) =>
  error.params.pattern === '\\S'
    ? advice(say`${name} is empty.`, hint(error, say`Write it`))
    : advice(say`${name} is "${shortened(String(error.data))}".`, hint(error, say`It must be`));

const outOfRange: Describe = (error, name) => {
  const [found, limit] = [String(error.data), String(error.params.limit)];
  return advice(
    error.keyword === 'minimum'
      ? say`${name} is ${found}, under ${limit}.`
      : say`${name} is ${found}, over ${limit}.`,
    hint(error, say`Change the number`),
  );
};

const tooLong: Describe = ({ data, params }, name) =>
  advice(
    say`${name} has ${[...String(data)].length} characters, over ${String(params.limit)}.`,
    'Shorten it.',
  );

const count = (data: unknown): Said => {
  const length = Array.isArray(data) ? data.length : 0;
  return length === 1 ? say`1 entry` : say`${length} entries`;
};

const tooFew: Describe = (error, name) =>
  advice(
    say`${name} has ${count(error.data)}, under ${String(error.params.limit)}.`,
    hint(error, say`Add what is missing`),
  );

const tooMany: Describe = ({ data, params }, name) =>
  advice(say`${name} has ${count(data)}, over ${String(params.limit)}.`, 'Take some out, or divide them.');

const repeated: Describe = ({ params }, name) =>
  advice(
    say`Entries ${Number(params.j) + 1} and ${Number(params.i) + 1} of ${name} are the same.`,
    'Keep one of them.',
  );

const misplaced: Describe = ({ parentSchema }, name) => {
  const description: unknown = parentSchema?.description;
  const remove: Saying[] = ['Remove it.', ...(typeof description === 'string' ? [description] : [])];
  return advice(say`${name} does not belong here.`, sayAll(...remove));
};

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
