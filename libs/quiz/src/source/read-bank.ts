import {
  graft,
  hasStructure,
  plainLine,
  YamlSource,
  type CourseFiles,
  type Graft,
  type Located,
  type ProblemList,
  type SourceText,
} from '@gssr/course';
import type { BankDraft, CategoryDraft } from './bank-draft.js';
import { readBankItem } from './read-bank-item.js';

type CategoryYaml = { category: string; title: string; items: unknown[] };

export const BANK_FOLDER = 'bank';

/** All categories in bank/, sorted by key, so that files may be renamed. Undefined when there are none. */
export function readBank(files: CourseFiles, problems: ProblemList): Located<BankDraft> | undefined {
  const paths = files.under(BANK_FOLDER).filter((path) => path.endsWith('.yaml'));
  const read = paths.flatMap((path) => readFile(path, files, problems) ?? []);
  const categories = read.toSorted((a, b) => (a.value.key < b.value.key ? -1 : 1));
  const [first] = categories;
  if (!first) return undefined;
  const grafts = categories.map(({ locate }, index): Graft => [['categories', index], locate]);
  return { value: { categories: categories.map(({ value }) => value) }, locate: graft(first.locate, grafts) };
}

function readFile(
  path: string,
  files: CourseFiles,
  problems: ProblemList,
): Located<CategoryDraft> | undefined {
  const source = files.take(path);
  return source && readCategory(source, problems);
}

function readCategory(source: SourceText, problems: ProblemList): Located<CategoryDraft> | undefined {
  const yaml = YamlSource.parse(source, problems);
  if (!yaml || !hasStructure(yaml, 'bank.schema.json', problems)) return undefined;
  const { category, title, items } = yaml.value as CategoryYaml;
  const read = items.flatMap((_, index) => readBankItem(yaml.at('items', index), problems) ?? []);
  const grafts = read.map(({ locate }, index): Graft => [['items', index], locate]);
  return {
    value: { key: category, title: plainLine(title), items: read.map(({ value }) => value) },
    locate: graft(yaml.locate, [[['key'], () => yaml.locate(['category'])], ...grafts]),
  };
}
