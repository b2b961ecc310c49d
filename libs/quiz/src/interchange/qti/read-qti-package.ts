import { say } from '@gssr/kernel';
import type { QuestionFate } from '../fate.js';
import { FateList } from '../fate-list.js';
import type { ImportedFile } from '../question.js';
import { QuestionRefusal } from '../question-refusal.js';
import { decode, type SourceEncoding } from '../reading/decode.js';
import { FileRefusal, refuseFile } from '../reading/file-refusal.js';
import { parseXml } from '../reading/parse-xml.js';
import { unzip, type Unzipped } from '../reading/unzip.js';
import { childNamed, childrenNamed, elementsOf, type XmlElement } from '../reading/xml-tree.js';
import type { FindFile } from './qti-html.js';
import { isItem, nameOfItem, readQtiItem } from './read-qti-item.js';
import { attribute, deepNamed, withNamesOfQti2, wordsIn } from './qti-tree.js';

interface ReadPackage {
  readonly encoding: SourceEncoding | null;
  readonly questions: readonly QuestionFate[];
}

/** Reads a package of QTI: its manifest, its tests for the categories, its items. Throws FileRefusal. */
export async function readQtiPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const files = await unzip(bytes);
  const manifest = documentAt(files, manifestPath(files));
  const fates = new FateList();
  for (const entry of itemsOf(manifest, files)) noteItem(fates, entry, files);
  return { encoding: 'utf-8', questions: fates.fates };
}

/** A single item, without a package around it: its pictures are not there. */
export function readLoneItem(text: string): readonly QuestionFate[] {
  const root = parseXml(text);
  if (!isItem(root))
    refuseFile(
      'QTI.NO_ITEM',
      say`The file begins with <${root.name}>, not with an item. Upload the package as a .zip file.`,
      1,
    );
  const fates = new FateList();
  fates.note(
    root.line,
    () => nameOfItem(root),
    () => readQtiItem(root, { category: [], tags: [], findFile: () => undefined }),
  );
  return fates.fates;
}

const MANIFEST = 'imsmanifest.xml';

function manifestPath(files: Unzipped): string {
  const found = [...files.keys()].find((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`));
  return (
    found ??
    refuseFile(
      'IMPORT.ZIP_UNKNOWN',
      'The archive is no package of questions: it holds no imsmanifest.xml. Export it as a QTI package.',
    )
  );
}

function documentAt(files: Unzipped, path: string): XmlElement & { readonly path: string } {
  const bytes = files.get(path);
  if (!bytes)
    refuseFile(
      'QTI.FILE_MISSING',
      say`The package names "${path.slice(0, 120)}", which is not in it. Export it again.`,
    );
  return { ...withNamesOfQti2(parseXml(decode(bytes).text)), path };
}

interface ItemEntry {
  readonly path: string;
  readonly category: readonly string[];
  readonly tags: readonly string[];
}

/** Items in the order of the tests, with their sections; after them those that no test asks. */
function itemsOf(manifest: XmlElement & { readonly path: string }, files: Unzipped): ItemEntry[] {
  const resources = childrenNamed(childNamed(manifest, 'resources'), 'resource');
  const pathOf = (resource: XmlElement) => resolve(manifest.path, attribute(resource, 'href'));
  const isOf = (word: string) => (resource: XmlElement) => attribute(resource, 'type').includes(word);
  const tests = resources.filter(isOf('test')).map(pathOf);
  const items = new Map(resources.filter(isOf('item')).map((one) => [pathOf(one), tagsOf(one)]));
  const sections = new Map<string, readonly string[]>();
  for (const path of tests) sectionsOf(documentAt(files, path), path, [], sections);
  const order = [...[...sections.keys()].filter((path) => files.has(path)), ...items.keys()];
  return [...new Set(order)].map((path) => ({
    path,
    category: sections.get(path) ?? [],
    tags: items.get(path) ?? [],
  }));
}

const tagsOf = (resource: XmlElement): string[] =>
  deepNamed(childNamed(resource, 'metadata'), 'keyword').map(wordsIn).filter(Boolean);

/** Notes of every item that a test refers to in which sections it stands. */
function sectionsOf(
  parent: XmlElement,
  testPath: string,
  above: readonly string[],
  found: Map<string, readonly string[]>,
): void {
  for (const child of elementsOf(parent)) {
    if (child.name === 'assessmentItemRef') found.set(resolve(testPath, attribute(child, 'href')), above);
    const title = child.name === 'assessmentSection' ? attribute(child, 'title') : '';
    sectionsOf(child, testPath, title === '' ? above : [...above, title], found);
  }
}

/** An item that cannot be read at all is refused by itself; the others are read all the same. */
function noteItem(fates: FateList, { path, category, tags }: ItemEntry, files: Unzipped): void {
  const read = (): XmlElement => {
    const bytes = files.get(path);
    if (!bytes)
      refuseFile('QTI.FILE_MISSING', say`"${path.slice(0, 120)}" is not in the package. Export it again.`);
    const root = parseXml(decode(bytes).text);
    if (!isItem(root)) refuseFile('QTI.NO_ITEM', say`"${path.slice(0, 120)}" is no item.`);
    return root;
  };
  let root: XmlElement | undefined;
  fates.note(
    null,
    () => (root ? nameOfItem(root) : path),
    () => {
      root = asQuestion(read);
      return readQtiItem(root, { category, tags, findFile: finder(path, files) });
    },
  );
}

/** What is dangerous ends the whole import; what is broken ends one question. */
function asQuestion(read: () => XmlElement): XmlElement {
  try {
    return read();
  } catch (refusal) {
    if (refusal instanceof FileRefusal && HARMLESS.has(refusal.problem.code))
      throw new QuestionRefusal(refusal.problem);
    throw refusal;
  }
}

const HARMLESS: ReadonlySet<string> = new Set([
  'IMPORT.XML_MALFORMED',
  'QTI.FILE_MISSING',
  'QTI.NO_ITEM',
  'IMPORT.NOT_TEXT',
]);

const finder =
  (itemPath: string, files: Unzipped): FindFile =>
  (address) => {
    const path = resolve(itemPath, address);
    const bytes = files.get(path);
    if (!bytes) return undefined;
    const slash = path.lastIndexOf('/') + 1;
    const file: ImportedFile = { name: path.slice(slash), path: `/${path.slice(0, slash)}`, bytes };
    return file;
  };

/** An address in a file of the package, as a path from its root. */
function resolve(from: string, address: string): string {
  const steps = from.split('/').slice(0, -1);
  const written = address.split(/[?#]/, 1)[0] ?? '';
  for (const step of decoded(written).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
