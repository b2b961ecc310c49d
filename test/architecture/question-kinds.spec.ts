import { questionKinds } from '@gssr/quiz/grading';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { KINDS } from '../../apps/web/src/questionEditor/draft/templates.js';
import { repository } from './planted-tree.js';

const quiz = join(repository, 'libs/quiz/src');
const names: readonly string[] = questionKinds;

/** Who may call a kind by its name beside its own folder, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'interchange/': 'A format says by name which questions it has.',
  'graphql/question/':
    'The API has an object type for each form of question, and a new kind does not compile without.',
  'source/write-bank-item.ts':
    'The short form of a bank file is a format of its own: it has the kinds of inline checks.',
};

const folderOf = (kind: string): string => `grading/${kind.toLowerCase().replaceAll('_', '-')}/`;

const mayName = (file: string, kind: string): boolean =>
  [folderOf(kind), ...Object.keys(ALLOWED)].some((place) => file.startsWith(place));

/** The kinds that a text of TypeScript calls by name: as a string, in SQL, or as the name of a property. */
function kindsNamed(text: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && names.includes(node.text)) found.add(node.text);
    if (ts.isTemplateLiteralToken(node))
      for (const name of names) if (node.text.includes(`'${name}'`)) found.add(name);
    if (ts.isPropertyAssignment(node) && names.includes(node.name.getText())) found.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));
  return [...found];
}

const isTest = (file: string): boolean => file.endsWith('.spec.ts') || file.includes('/testing/');

const files = readdirSync(quiz, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !isTest(file))
  .map((file) => ({ file, text: readFileSync(join(quiz, file), 'utf8') }))
  .filter(({ text }) => names.some((name) => text.includes(name)));

describe('a kind of question', () => {
  it.each(names)('is one folder: nothing else of the quizzes knows %s', (name) => {
    expect(files.map(({ file }) => file)).toContainEqual(expect.stringContaining(folderOf(name)));
    const elsewhere = files.filter(
      ({ file, text }) => !mayName(file, name) && kindsNamed(text).includes(name),
    );
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });

  it('is found by its name wherever that can stand', () => {
    expect(kindsNamed(`if (kind === 'ESSAY') a = { CLOZE: 1 };`)).toEqual(['ESSAY', 'CLOZE']);
    expect(kindsNamed("sql(`kind NOT IN ('ESSAY')`); sql(`${a} = 'HOTSPOT' ${b}`)")).toEqual([
      'ESSAY',
      'HOTSPOT',
    ]);
    expect(kindsNamed('/** An ESSAY. */ const a = "The ESSAY is long.";')).toEqual([]);
  });

  it.each(Object.keys(ALLOWED))('is called by name in %s, or the exception can go', (place) => {
    const named = files.filter(({ file }) => file.startsWith(place)).flatMap(({ text }) => kindsNamed(text));
    expect(named).not.toEqual([]);
  });
});

it('every kind is offered to authors, in whose editor one that is not known would show nothing', () => {
  expect([...KINDS].toSorted()).toEqual(names.toSorted());
});
