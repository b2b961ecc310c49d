import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DraftProblem, ProblemList } from './problem.js';
import { schemaSentence } from './schema-sentence.js';
import type { YamlSource } from './yaml-source.js';

// The published schemas are the only description of the structure; src/ and dist/ lie equally deep.
const FOLDER = fileURLToPath(new URL('../../../../curriculum/schema/', import.meta.url));

let loaded: Ajv2020 | undefined;

function schemas(): Ajv2020 {
  if (loaded) return loaded;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strictRequired: false, strictTypes: false });
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json')))
    ajv.addSchema(JSON.parse(readFileSync(FOLDER + file, 'utf8')) as AnySchemaObject, file);
  loaded = ajv;
  return ajv;
}

function validator(schema: string): ValidateFunction {
  const validate = schemas().getSchema(schema);
  if (!validate) throw new Error(`curriculum/schema has no ${schema}.`);
  return validate;
}

/** How a value deviates from a published schema, such as `lesson.schema.json#/$defs/callout`. Paths start at the value. */
export function structureProblems(value: unknown, schema: string): DraftProblem[] {
  const validate = validator(schema);
  if (validate(value)) return [];
  const sentences = (validate.errors ?? []).flatMap((error) => schemaSentence(error) ?? []);
  if (sentences.length === 0) throw new Error(`No sentence for ${JSON.stringify(validate.errors)}.`);
  return sentences.map((sentence) => ({ ...sentence, severity: 'error' }));
}

/** Whether `yaml` has the structure that a published schema asks for. Each deviation becomes a problem with its line. */
export function hasStructure(yaml: YamlSource, schema: string, problems: ProblemList): boolean {
  const found = structureProblems(yaml.value, schema);
  for (const { path, ...problem } of found) problems.add({ ...yaml.locate(path), ...problem });
  return found.length === 0;
}
