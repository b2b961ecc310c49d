import { mediaIdOf, readImage, type RichInline } from '@gssr/course';
import type { ImportedFile } from '../question.js';
import type { Leftovers } from './html-names.js';
import type { HtmlElement } from './html-tree.js';

/** A picture that came with the question, as the media that it will be. Undefined for one that did not, or is none. */
export function imageOf({ attributes }: HtmlElement, leftovers: Leftovers): RichInline[] | undefined {
  const source = attributes['src'] ?? '';
  const file = embedded(source) ?? leftovers.files.find((one) => isMeant(source, one));
  if (!file || !readImage(file.bytes)) return undefined;
  const written = (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
  const alt = (written || leftovers.note('alt', nameOf(file))).slice(0, LONGEST_ALT);
  leftovers.pictures.push({ bytes: file.bytes, alt });
  return [{ type: 'image', media: mediaIdOf(file.bytes), alt }];
}

const LONGEST_ALT = 500;
const PLACE = '@@PLUGINFILE@@';

const nameOf = ({ name }: ImportedFile): string => name.trim() || 'Picture';

/** Addresses are percent-encoded by some who write them, and not by others. */
const isMeant = (source: string, { name, path }: ImportedFile): boolean =>
  [source, decoded(source)].some((address) => address.split('?', 1)[0] === PLACE + path + name);

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

/** `data:image/png;base64,…`. */
function embedded(source: string): ImportedFile | undefined {
  const [head, data] = source.split(';base64,', 2);
  if (!head?.startsWith('data:image/') || data === undefined) return undefined;
  return { name: '', path: '/', bytes: new Uint8Array(Buffer.from(data, 'base64')) };
}
