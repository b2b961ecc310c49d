import { inLanguage, say, sayAll, SOURCE_BOOK, type SentenceBook } from '@gssr/kernel';
import { zipSync, type Zippable } from 'fflate';
import type { ImportedFile, ImportedQuestion } from '../question.js';
import type { Exported, ExportLoss } from './loss.js';
import { writeQtiItem } from './write-qti-item.js';
import { element, escapeXml, type Xml } from './xml-writing.js';

interface Item {
  readonly identifier: string;
  readonly question: ImportedQuestion;
  readonly files: readonly ImportedFile[];
}

/**
 * Questions as a package of QTI 3.0: items, a test whose sections are the categories, pictures, and a README that lists what
 * is lost, `known` included.
 */
export function writeQti(
  questions: readonly ImportedQuestion[],
  known: readonly ExportLoss[] = [],
  book: SentenceBook = SOURCE_BOOK,
): Exported {
  const entries: Zippable = {};
  const items: Item[] = [];
  const losses: ExportLoss[] = [];
  for (const question of questions) {
    const identifier = `item-${items.length + 1}`;
    const { written, losses: lostHere } = writeQtiItem(question, identifier);
    losses.push(...lostHere);
    if (!written) continue;
    items.push({ identifier, question, files: written.files });
    entries[`items/${identifier}.xml`] = utf8(written.document);
    for (const { name, bytes } of written.files) entries[`media/${name}`] = [bytes, { level: 0 }];
  }
  entries['imsmanifest.xml'] = utf8(manifest(items));
  entries['test.xml'] = utf8(test(items));
  entries['README.txt'] = utf8(readme([...known, ...losses], book));
  // The same questions make the same bytes.
  return { bytes: zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) }), losses };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const manifest = (items: readonly Item[]): string =>
  document(
    element(
      'manifest',
      {
        xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
        identifier: 'questions',
      },
      element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
      element('organizations', {}),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'test', type: 'imsqti_test_xmlv3p0', href: 'test.xml' },
          element('file', { href: 'test.xml' }),
        ),
        ...items.map(resource),
      ),
    ),
  );

const resource = ({ identifier, question, files }: Item): Xml =>
  element(
    'resource',
    { identifier, type: 'imsqti_item_xmlv3p0', href: `items/${identifier}.xml` },
    ...(question.tags.length > 0 ? [metadata(question.tags)] : []),
    element('file', { href: `items/${identifier}.xml` }),
    ...files.map(({ name }) => element('file', { href: `media/${encodeURIComponent(name)}` })),
  );

const metadata = (tags: readonly string[]): Xml =>
  element(
    'metadata',
    {},
    element(
      'lom',
      { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
      element(
        'general',
        {},
        ...tags.map((tag) => element('keyword', {}, element('string', {}, escapeXml(tag)))),
      ),
    ),
  );

/** Neighbours of one category share its sections. */
function test(items: readonly Item[]): string {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    const isSame = last?.[0] && pathOf(last[0]) === pathOf(item);
    if (isSame) last.push(item);
    else runs.push([item]);
  }
  const part = element(
    'qti-test-part',
    { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'simultaneous' },
    ...runs.map((run, index) => sections(run[0]?.question.category ?? [], run, `s${index + 1}`)),
  );
  const attributes = {
    xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    identifier: 'test',
    title: 'Questions',
  };
  return document(element('qti-assessment-test', attributes, part));
}

const pathOf = ({ question }: Item): string => JSON.stringify(question.category);

/** A section without a title stands for no category at all. */
function sections(path: readonly string[], items: readonly Item[], identifier: string): Xml {
  const [title = '', ...below] = path;
  const references = items.map((item) =>
    element('qti-assessment-item-ref', { identifier: item.identifier, href: `items/${item.identifier}.xml` }),
  );
  const inside = below.length > 0 ? [sections(below, items, `${identifier}-s`)] : references;
  return element('qti-assessment-section', { identifier, title, visible: 'true' }, ...inside);
}

/** What whoever opens the package should know. */
const readme = (losses: readonly ExportLoss[], book: SentenceBook): string =>
  [
    inLanguage(say`Questions as QTI 3.0.`, book),
    inLanguage(
      losses.length === 0
        ? say`Everything is in this package.`
        : say`What this package does not carry, question by question:`,
      book,
    ),
    ...losses.map(
      ({ question, whole, ...said }) =>
        `- ${question}: ${inLanguage(whole ? sayAll(say`NOT INCLUDED.`, said) : said, book)}`,
    ),
    '',
  ].join('\n');
