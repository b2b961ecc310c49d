// Words live in locales/ and nowhere else. Fails on a key that is used and not there, there and not used, a plural form that a
// language needs and lacks, and on words written into JSX. What a translation lacks is listed and does not fail: English stands in.
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const web = dirname(fileURLToPath(import.meta.url));
const source = 'en';
const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const spokenAttributes = new Set([
  'title',
  'aria-label',
  'aria-description',
  'placeholder',
  'alt',
  'label',
  'hint',
]);

const locales = new Map(
  await Promise.all(
    (await readdir(join(web, 'src/locales'))).map(async (language) => [language, await readLocale(language)]),
  ),
);
const strings = locales.get(source);
const namespaces = new Set([...strings.keys()].map((key) => key.split(':')[0]));
const problems = [];
const used = new Set();

for (const file of await sourceFiles()) await inspect(file);

const stems = stemsOf(strings);
for (const key of used) if (!stems.has(key)) problems.push(`${key} is used and not in locales/${source}`);
for (const key of stems) if (!used.has(key)) problems.push(`${key} is in locales/${source} and not used`);
for (const [language, own] of locales) checkLanguage(language, own);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(
  `${strings.size} strings in ${namespaces.size} namespaces, ${locales.size} language(s): all used, none missing.`,
);

async function readLocale(language) {
  const folder = join(web, 'src/locales', language);
  const files = await readdir(folder);
  const entries = await Promise.all(
    files.map(async (file) => {
      const content = JSON.parse(await readFile(join(folder, file), 'utf8'));
      return Object.entries(content).map(([key, text]) => [`${basename(file, '.json')}:${key}`, text]);
    }),
  );
  return new Map(entries.flat());
}

async function sourceFiles() {
  const files = await readdir(join(web, 'src'), { recursive: true });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
    .map((file) => join(web, 'src', file));
}

function stemsOf(locale) {
  return new Set([...locale.keys()].map((key) => key.replace(pluralSuffix, '')));
}

async function inspect(path) {
  const tree = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const report = (node, what) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    problems.push(`${relative(web, path)}:${line + 1} ${what}`);
  };
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) && isKey(node.text)) used.add(node.text);
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) report(node, `words in JSX: ${node.text.trim()}`);
    if (isSpokenAttribute(node)) report(node, `words in an attribute: ${node.initializer.text}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

function isKey(text) {
  return /^[a-zA-Z]+:[a-zA-Z]+$/.test(text) && namespaces.has(text.split(':')[0]);
}

function isSpokenAttribute(node) {
  if (!ts.isJsxAttribute(node) || !node.initializer || !ts.isStringLiteral(node.initializer)) return false;
  return spokenAttributes.has(node.name.getText()) && /\p{L}/u.test(node.initializer.text);
}

function checkLanguage(language, own) {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = new Set(
    [...own.keys()].filter((key) => pluralSuffix.test(key)).map((key) => key.replace(pluralSuffix, '')),
  );
  for (const stem of plurals)
    for (const category of categories)
      if (!own.has(`${stem}_${category}`)) problems.push(`${language}: ${stem} lacks its form "${category}"`);
  const ownStems = stemsOf(own);
  for (const key of ownStems) if (!stems.has(key)) problems.push(`${language}: ${key} is not in ${source}`);
  const missing = [...stems].filter((key) => !ownStems.has(key));
  if (missing.length > 0) console.log(`${language}: ${missing.length} not translated: ${missing.join(', ')}`);
}
