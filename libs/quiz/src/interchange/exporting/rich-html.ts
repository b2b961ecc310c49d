import type { RichBlock, RichInline, RichText } from '@gssr/course';
import type { FormattedText, ImportedFile } from '../question.js';
import { escapeXml } from './xml-writing.js';

/** A picture of a question that leaves. */
export interface LeavingPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The pictures that the questions name, by the ids of their media. */
export type Pictures = ReadonlyMap<string, LeavingPicture>;

/** Rich text as HTML that the importer reads back to the same, with the pictures that it shows. */
export function htmlText(content: RichText, pictures: Pictures): FormattedText {
  const files = new Map<string, ImportedFile>();
  const picture = (media: string): string => {
    const file = pictureFile(media, pictures);
    if (file) files.set(media, file);
    return `@@PLUGINFILE@@/${file?.name ?? media}`;
  };
  return {
    format: 'html',
    text: content.map((block) => blockHtml(block, picture)).join(''),
    files: [...files.values()],
  };
}

/** Undefined for a picture that is not there any more. */
export function pictureFile(media: string, pictures: Pictures): ImportedFile | undefined {
  const found = pictures.get(media);
  return found && { name: `${media}.${ENDINGS[found.mediaType] ?? 'png'}`, path: '/', bytes: found.bytes };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

type AddressOf = (media: string) => string;

function blockHtml(block: RichBlock, picture: AddressOf): string {
  const inside = (children: readonly RichBlock[]) =>
    children.map((child) => blockHtml(child, picture)).join('');
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.children, picture)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.children, picture)}</h${block.level}>`;
    case 'quote':
      return `<blockquote>${inside(block.children)}</blockquote>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.children.map((item) => `<li>${inside(item.children)}</li>`).join('')}</${name}>`;
    }
    case 'table': {
      const row = (cells: (typeof block.children)[number]['children'], name: string) =>
        `<tr>${cells.map((cell) => `<${name}>${inlinesHtml(cell.children, picture)}</${name}>`).join('')}</tr>`;
      const rows = block.children.map(({ children }, index) => row(children, index === 0 ? 'th' : 'td'));
      return `<table><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

const inlinesHtml = (nodes: readonly RichInline[], picture: AddressOf): string =>
  nodes.map((node) => inlineHtml(node, picture)).join('');

function inlineHtml(node: RichInline, picture: AddressOf): string {
  switch (node.type) {
    case 'text':
      return escapeXml(node.text);
    case 'code':
      return `<code>${escapeXml(node.text)}</code>`;
    case 'break':
      return '<br/>';
    case 'cite':
      return escapeXml(`[${node.source}]`);
    case 'image':
      return `<img src="${escapeXml(picture(node.media))}" alt="${escapeXml(node.alt)}"/>`;
    case 'strong':
      return `<strong>${inlinesHtml(node.children, picture)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(node.children, picture)}</em>`;
    case 'link':
      return `<a href="${escapeXml(node.href)}">${inlinesHtml(node.children, picture)}</a>`;
  }
}
