import { Parser } from 'htmlparser2';

/** A text in which characters are written as HTML has them: `&lt;` becomes `<`. Tags stay what they are. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  let plain = '';
  const parser = new Parser({ ontext: (piece) => void (plain += piece) }, { decodeEntities: true });
  parser.end(text.replaceAll('<', '&lt;'));
  return plain;
}
