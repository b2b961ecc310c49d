import type { FormattedText, ImportedFile } from '../question.js';
import type { XmlElement } from '../reading/xml-tree.js';
import { formatted } from '../text.js';
import { attribute } from './qti-tree.js';

/** Finds the file that an address in an item means. */
export type FindFile = (address: string) => ImportedFile | undefined;

/** What stands in the place of an element; undefined to go on inside. */
export type Replace = (element: XmlElement) => string | undefined;

/** The content of an element as HTML, its pictures found. Never to be shown: only the mappers make something safe of it. */
export function htmlOf(
  element: XmlElement,
  findFile: FindFile,
  replace: Replace = () => undefined,
): FormattedText {
  const files = new Map<string, ImportedFile>();
  const address = (source: string): string => {
    const file = findFile(source);
    if (!file) return source;
    files.set(file.path + file.name, file);
    return `@@PLUGINFILE@@${file.path}${file.name}`;
  };
  const text = inside(element, address, replace);
  return formatted(text, 'html', [...files.values()]);
}

type AddressOf = (source: string) => string;

const inside = (element: XmlElement, address: AddressOf, replace: Replace): string =>
  element.children
    .map((child) => (typeof child === 'string' ? escaped(child) : outside(child, address, replace)))
    .join('');

function outside(element: XmlElement, address: AddressOf, replace: Replace): string {
  const replaced = replace(element);
  if (replaced !== undefined) return replaced;
  const { name } = element;
  if (name === 'img') return image(attribute(element, 'src'), attribute(element, 'alt'), address);
  if (name === 'object' && attribute(element, 'type').startsWith('image/'))
    return image(attribute(element, 'data'), inside(element, address, replace), address);
  const content = inside(element, address, replace);
  if (!HTML.has(name)) return content;
  const href = name === 'a' ? ` href="${escaped(attribute(element, 'href'))}"` : '';
  return name === 'br' ? '<br>' : `<${name}${href}>${content}</${name}>`;
}

const image = (source: string, alt: string, address: AddressOf): string =>
  `<img src="${escaped(address(source))}" alt="${escaped(alt)}">`;

/** Elements that mean the same in HTML. Those of QTI's own give their content. */
const HTML: ReadonlySet<string> = new Set([
  ...['p', 'div', 'span', 'br', 'b', 'strong', 'i', 'em', 'code', 'kbd', 'pre', 'a', 'sub', 'sup', 'q'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'address'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption', 'math', 'audio', 'video', 'object'],
]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
