import { joinInlines, plainText, type RichInline } from '@gssr/course';
import { imageOf } from './html-image.js';
import { BLOCKS, DROPPED, MEDIA, type Leftovers } from './html-names.js';
import type { HtmlElement, HtmlNode } from './html-tree.js';

/** Nodes as a run of words. What is not on the list of names gives its words and loses the rest. */
export const inlinesOf = (nodes: readonly HtmlNode[], leftovers: Leftovers): RichInline[] =>
  joinInlines(nodes.flatMap((node) => inlineOf(node, leftovers)));

function inlineOf(node: HtmlNode, leftovers: Leftovers): RichInline[] {
  if (typeof node === 'string') return [{ type: 'text', text: node.replace(/[ \t\r\n\f]+/g, ' ') }];
  if (DROPPED.has(node.name)) return leftovers.note('script', []);
  if (node.name === 'img') return imageOf(node, leftovers) ?? leftovers.note('media', alternativeOf(node));
  if (MEDIA.has(node.name)) return leftovers.note('media', alternativeOf(node));
  switch (node.name) {
    case 'br':
      return [{ type: 'break' }];
    case 'b':
    case 'strong':
      return [{ type: 'strong', children: inlinesOf(node.children, leftovers) }];
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children: inlinesOf(node.children, leftovers) }];
    case 'code':
    case 'kbd':
      return codeOf(node, leftovers);
    case 'a':
      return linkOf(node, leftovers);
    default: {
      const words = inlinesOf(node.children, leftovers);
      // A paragraph within a line keeps its words apart from those around it.
      return BLOCKS.has(node.name) ? [{ type: 'break' }, ...words, { type: 'break' }] : words;
    }
  }
}

function alternativeOf({ attributes }: HtmlElement): RichInline[] {
  const words = attributes['alt']?.trim() ?? '';
  return words === '' ? [] : [{ type: 'text', text: `[${words}]` }];
}

function codeOf(node: HtmlElement, leftovers: Leftovers): RichInline[] {
  const inner = inlinesOf(node.children, leftovers);
  const text = inner
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? inner : [{ type: 'code', text }];
}

/** As rich text allows: nothing that runs, and no blank that hides an address. */
const SAFE_ADDRESS = /^(https:\/\/|mailto:|tel:|#)[^\s<>\\\p{Cc}]+$/u;

function linkOf(node: HtmlElement, leftovers: Leftovers): RichInline[] {
  const children = inlinesOf(node.children, leftovers);
  const href = node.attributes['href']?.trim() ?? '';
  if (plainText(children) === '') return children;
  if (SAFE_ADDRESS.test(href)) return [{ type: 'link', href, children }];
  return href === '' ? children : leftovers.note('address', children);
}
