import { describe, expect, it } from '@jest/globals';
import { FileRefusal } from './file-refusal.js';
import { parseXml } from './parse-xml.js';
import { childNamed, childrenNamed, textOf } from './xml-tree.js';

function refusal(text: string): [string, number | null] | undefined {
  try {
    parseXml(text);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefusal) return [error.problem.code, error.problem.line];
    throw error;
  }
}

const laughs = (depth: number) =>
  Array.from({ length: depth }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

describe('XML', () => {
  it('becomes a tree of elements, with text from characters, CDATA and the five entities of XML', () => {
    const root = parseXml(
      '<?xml version="1.0"?>\n<a x="1&quot;">\n<b>1 &lt; <![CDATA[<2>]]>&#1099;</b><!-- c --><b/></a>',
    );
    expect(root).toMatchObject({ name: 'a', attributes: { x: '1"' }, line: 2 });
    expect(childrenNamed(root, 'b')).toHaveLength(2);
    expect(textOf(childNamed(root, 'b'))).toBe('1 < <2>ы');
  });

  it('loses its prefixes', () => {
    expect(parseXml('<q:a xmlns:q="urn:q" q:id="1"/>')).toMatchObject({ name: 'a', attributes: { id: '1' } });
  });

  it.each<[string, string, string]>([
    ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs(9)}]><a>&l9;</a>`, 'IMPORT.XML_ENTITY'],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'IMPORT.XML_EXTERNAL_ENTITY',
    ],
    [
      'a public entity',
      '<!DOCTYPE a [<!ENTITY x PUBLIC "p" "http://example.org/">]><a/>',
      'IMPORT.XML_EXTERNAL_ENTITY',
    ],
    [
      'a parameter entity',
      '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]><a/>',
      'IMPORT.XML_EXTERNAL_ENTITY',
    ],
    ['a document type', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', 'IMPORT.XML_DOCTYPE'],
    ['an entity that nobody declared', '<a>&x;</a>', 'IMPORT.XML_MALFORMED'],
    ['an element that is not closed', '<a><b></a>', 'IMPORT.XML_MALFORMED'],
    ['an end too early', '<a><b>', 'IMPORT.XML_MALFORMED'],
    ['nothing', '   ', 'IMPORT.XML_MALFORMED'],
    ['deep nesting', '<a>'.repeat(100_000), 'IMPORT.XML_TOO_DEEP'],
  ])('refuses %s', (_, text, code) => expect(refusal(text)?.[0]).toBe(code));

  it('says in which line', () => expect(refusal('<a>\n\n<b></c></a>')).toEqual(['IMPORT.XML_MALFORMED', 3]));
});
