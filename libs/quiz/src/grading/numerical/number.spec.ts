import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExact } from '../decimal.js';
import { readNumber, readPlain, type DecimalMark } from './number.js';

const read = (text: string, mark: DecimalMark = 'POINT') => {
  const value = readNumber(text, mark);
  return value && formatExact(value);
};

describe('a number as people write it', () => {
  it.each<[string, DecimalMark, string]>([
    ['3.14', 'POINT', '157/50'],
    ['3,14', 'COMMA', '157/50'],
    ['3.14', 'COMMA', '157/50'],
    ['1.000', 'COMMA', '1000'],
    ['1,234.5', 'COMMA', '2469/2'],
    ['1,234', 'COMMA', '617/500'],
    ['1234.567', 'COMMA', '1234567/1000'],
    ['.5', 'COMMA', '1/2'],
    ['.5', 'POINT', '1/2'],
    ['5.', 'POINT', '5'],
    ['+5', 'POINT', '5'],
    ['−5', 'POINT', '-5'],
    ['1,234.5', 'POINT', '2469/2'],
    ['1.234,5', 'COMMA', '2469/2'],
    ['1 234 567', 'POINT', '1234567'],
    ["1'234", 'POINT', '1234'],
    ['12,345,678', 'POINT', '12345678'],
    ['5e-1', 'POINT', '1/2'],
    ['5E3', 'POINT', '5000'],
    ['5×10^3', 'POINT', '5000'],
    ['5 x 10^-1', 'POINT', '1/2'],
    ['5*10**3', 'POINT', '5000'],
    ['1,5е3', 'COMMA', '1500'],
    ['5Е-1', 'POINT', '1/2'],
    ['5 х 10^3', 'COMMA', '5000'],
    ['1,234e2', 'POINT', '123400'],
    ['１２', 'POINT', '12'],
  ])('%s with a decimal %s is %s', (text, mark, value) => expect(read(text, mark)).toBe(value));

  it.each<[string, DecimalMark]>([
    ['3,14', 'POINT'],
    [',5', 'POINT'],
    ['3.14.15', 'COMMA'],
    ['1,23,456', 'POINT'],
    ['1,2345', 'POINT'],
    ['1234,567', 'POINT'],
    ['1.2.3', 'POINT'],
    ['1.2,345', 'POINT'],
    ['', 'POINT'],
    ['.', 'POINT'],
    ['-', 'POINT'],
    ['e5', 'POINT'],
    ['1e', 'POINT'],
    ['1е', 'POINT'],
    ['е5', 'POINT'],
    ['10²', 'POINT'],
    ['NaN', 'POINT'],
    ['Infinity', 'POINT'],
    ['0x10', 'POINT'],
    ['1e309', 'POINT'],
    ['1e99999999999', 'POINT'],
    ['9'.repeat(61), 'POINT'],
  ])('%s with a decimal %s is none', (text, mark) => expect(read(text, mark)).toBeUndefined());

  it('is read back whatever it is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (units, places) => {
        const value = Number(`${units}e-${places}`);
        const grouped = value.toLocaleString('en', { maximumFractionDigits: 6 });
        const german = value.toLocaleString('de', { maximumFractionDigits: 6 });
        expect(readNumber(grouped, 'POINT')).toEqual(readPlain(value.toFixed(6)));
        expect(readNumber(german, 'COMMA')).toEqual(readPlain(value.toFixed(6)));
      }),
    );
  });

  it('is literal: 0.33333 is no third', () => expect(read('0.33333')).toBe('33333/100000'));
});
