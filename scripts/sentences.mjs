// Collects what the server says to people, as keys for its translations: whole sentences in the source, and what `say` tags.
import { sentencesOf } from '@gssr/kernel';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** Nobody but engineers and operators reads what these folders say, in the log or on the command line. */
const NOT_SAID =
  /\.spec\.ts$|\.d\.ts$|\/testing\/|^libs\/(contract|platform\/src\/(embedded|logging|config|process))\//;
const ROOTS = ['libs', 'apps/api/src'];
/** Errors that a person never sees: they are mistakes of ours. */
const INTERNAL = new Set(['Error', 'RangeError', 'TypeError', 'ConfigError', 'EmbeddedPostgresError']);
const SENTENCE = /^["“]?[A-Z][^\n]*\s[^\n]*[.?!]["”]?$/s;

/** What goes into sentences from here: what a field takes, and the names of settings. */
const SCHEMAS = 'curriculum/schema';
const CODE = /^[A-Z][A-Z_]*\.[A-Z_.]+$/;

/** The sentences, in alphabetical order. */
export async function currentSentences(root) {
  const found = new Set();
  for (const file of await readdir(join(root, SCHEMAS)))
    collectSchema(JSON.parse(await readFile(join(root, SCHEMAS, file), 'utf8')), found);
  for (const file of await sources(root)) {
    const text = await readFile(join(root, file), 'utf8');
    collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), found);
  }
  return [...found].flatMap(sentencesOf).map(renumbered).toSorted();
}

async function sources(root) {
  const files = await Promise.all(
    ROOTS.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((file) => `${folder}/${file}`),
    ),
  );
  return files.flat().filter((file) => /\/src\/.*\.ts$/.test(file) && !NOT_SAID.test(file));
}

function collect(node, found) {
  if (isInternal(node)) return;
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say')
    found.add(templateOf(node.template));
  else if (ts.isStringLiteralLike(node) && (SENTENCE.test(node.text) || followsCode(node)))
    found.add(node.text);
  ts.forEachChild(node, (child) => collect(child, found));
}

const isInternal = (node) =>
  ts.isDecorator(node) ||
  (ts.isNewExpression(node) && INTERNAL.has(node.expression.getText())) ||
  (ts.isPropertyAssignment(node) && node.name.getText() === 'description');

/** What a code is said with, also where it is no sentence: `'EXPORT.PENALTY', 'What a further try costs'`. */
function followsCode(node) {
  const siblings = node.parent.arguments ?? node.parent.elements ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  return before !== undefined && ts.isStringLiteral(before) && CODE.test(before.text);
}

function collectSchema(schema, found) {
  if (typeof schema !== 'object' || schema === null) return;
  if (typeof schema.description === 'string') found.add(schema.description);
  for (const name of Object.keys(schema.properties ?? {})) found.add(inWords(name));
  for (const part of Object.values(schema)) collectSchema(part, found);
}

const inWords = (name) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function templateOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce(
    (text, { literal }, index) => `${text}{${index}}${literal.text}`,
    template.head.text,
  );
}

/** Each sentence counts its own values from 0, as `say` does. */
function renumbered(sentence) {
  let next = 0;
  return sentence.replace(/\{\d+\}/g, () => `{${next++}}`);
}
