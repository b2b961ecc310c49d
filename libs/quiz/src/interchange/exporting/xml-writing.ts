/** Markup, ready to be written. */
export type Xml = string;

/** An element with its attributes; its children are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Xml[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = name + written.join('');
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${name}>`;
}

/** Characters as markup. Those that no XML may hold are left out. */
export const escapeXml = (text: string): Xml =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Whether XML can hold every character of a text. */
export const fitsIntoXml = (text: string): boolean => text.search(FORBIDDEN) === -1;
