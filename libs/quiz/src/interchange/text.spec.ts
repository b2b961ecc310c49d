import { describe, expect, it } from '@jest/globals';
import { cleanName, nameFromStem, trimBlanks } from './text.js';

describe('names', () => {
  it.each([
    ['<p>What is <b>this</b>?</p>', 'What is this?'],
    ['a < b and b > c', 'a < b and b > c'],
    ['ends in <b', 'ends in <b'],
    ['', 'Question'],
    ['x'.repeat(100), `${'x'.repeat(77)}...`],
    ['word '.repeat(30), `${'word '.repeat(15)}...`],
  ])('of %j is %j', (stem, name) => expect(nameFromStem(stem)).toBe(name));

  it('fit into the column of names', () => expect([...cleanName('я'.repeat(300))]).toHaveLength(255));
});

describe('blanks', () => {
  it('of ASCII go, others stay', () => expect(trimBlanks(' \t\n\u00a0a\u00a0\r\n')).toBe('\u00a0a\u00a0'));
});
