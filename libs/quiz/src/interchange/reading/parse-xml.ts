import { say, type Said } from '@gssr/kernel';
import { SaxesParser } from 'saxes';
import { refuseFile } from './file-refusal.js';
import { LIMITS } from './limits.js';
import type { XmlElement } from './xml-tree.js';

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Parses a document that is well-formed and plain. Nothing is fetched and nothing expanded: a document type, and with it
 * every entity of the author's own, is refused by name. Throws FileRefusal.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const tree = new TreeBuilder();
  parser.on('doctype', (doctype) => refuseDoctype(doctype, parser.line));
  parser.on('error', (error) =>
    refuseMalformed(error.message.replace(/^\d+:\d+: /, '').slice(0, 200), parser.line),
  );
  parser.on('opentag', ({ name, attributes }) => tree.open(name, attributes, parser.line));
  parser.on('text', (characters) => tree.text(characters));
  parser.on('cdata', (characters) => tree.text(characters));
  parser.on('closetag', () => tree.close());
  // saxes keeps what it has not finished as one string, so a piece at a time keeps each step short.
  const document = withoutLateDeclaration(text);
  for (let start = 0; start < document.length; start += PIECE)
    parser.write(document.slice(start, start + PIECE));
  parser.close();
  return tree.root ?? refuseMalformed(say`no element`, 1);
}

const PIECE = 65_536;

/** Blank lines before the declaration make it one too late. They stay, so that lines keep their numbers. */
function withoutLateDeclaration(text: string): string {
  const from = text.length - text.trimStart().length;
  const end = text.indexOf('?>', from);
  return from > 0 && text.startsWith('<?xml', from) && end !== -1
    ? text.slice(0, from) + text.slice(end + 2)
    : text;
}

class TreeBuilder {
  root: XmlElement | undefined;
  private readonly path: OpenElement[] = [];
  private nodes = 0;

  open(name: string, attributes: Record<string, string>, line: number): void {
    const element: OpenElement = {
      name: localName(name),
      attributes: localNames(attributes),
      line,
      children: [],
    };
    this.nodes += 1;
    if (this.nodes > LIMITS.xmlNodes) refuseFile('IMPORT.XML_TOO_MANY_ELEMENTS', TOO_MANY, line);
    if (this.path.length >= LIMITS.xmlDepth) refuseFile('IMPORT.XML_TOO_DEEP', TOO_DEEP, line);
    this.path.at(-1)?.children.push(element);
    this.root ??= element;
    this.path.push(element);
  }

  text(characters: string): void {
    this.path.at(-1)?.children.push(characters);
  }

  close(): void {
    this.path.pop();
  }
}

const TOO_MANY = say`The file has more than ${LIMITS.xmlNodes} elements. Split it by category.`;
const TOO_DEEP = say`Elements are nested more than ${LIMITS.xmlDepth} deep, which no question is. Export the file again.`;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const localNames = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

function refuseDoctype(doctype: string, line: number): never {
  if (!doctype.includes('<!ENTITY'))
    refuseFile('IMPORT.XML_DOCTYPE', say`${DANGER} Remove the <!DOCTYPE …> and upload it again.`, line);
  const external = ['SYSTEM', 'PUBLIC'].some((word) => doctype.includes(word));
  refuseFile(
    external ? 'IMPORT.XML_EXTERNAL_ENTITY' : 'IMPORT.XML_ENTITY',
    say`${DANGER} It declares ${external ? say`an entity outside the file` : say`entities`}; no export of questions does. Ask where the file comes from.`,
    line,
  );
}

const DANGER = say`The file has a document type, through which files can be read or memory filled.`;

function refuseMalformed(what: string | Said, line: number): never {
  refuseFile(
    'IMPORT.XML_MALFORMED',
    say`The XML is broken at line ${line} (${what}). Export the file again, or mend that line.`,
    line,
  );
}
