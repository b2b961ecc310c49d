import { describe, expect, it } from '@jest/globals';
import { readVariants, writeVariants } from './variants.js';

const variants = [
  { id: '1', values: { km: '12', min: '9' }, answers: { a: '80' } },
  { id: '2', values: { km: '30', min: '20' }, answers: { a: '90' } },
];

describe('variants as a table', () => {
  it('come back as they were', () => {
    expect(readVariants(writeVariants(variants, ['a']), ['a'])).toEqual(variants);
  });

  it.each(['km;min;a\n12;9;80\n30;20;90', 'km | min | a\r\n12 | 9 | 80\r\n\r\n30 | 20 | 90\r\n'])(
    'are read from %j',
    (text) => {
      expect(readVariants(text, ['a'])).toEqual(variants);
    },
  );

  it('are none where nothing is written', () => {
    expect(readVariants('  \n', ['a'])).toEqual([]);
    expect(writeVariants([], ['a'])).toBe('');
  });
});
