import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ProblemList } from './problem.js';
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

/**
 * Whether `yaml` has the structure that a published schema asks for, such as `lesson.schema.json#/$defs/callout`.
 * Each deviation becomes a problem with its line.
 */
export function hasStructure(yaml: YamlSource, schema: string, problems: ProblemList): boolean {
  const validate = validator(schema);
  if (validate(yaml.value)) return true;
  for (const error of validate.errors ?? []) {
    const sentence = schemaSentence(error);
    if (sentence) problems.error(yaml.locate(sentence.path), sentence.message, sentence.remedy);
  }
  return false;
}
