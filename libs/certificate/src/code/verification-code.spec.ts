import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCode, newVerificationCode, normaliseCode, verifyUrlOf } from './verification-code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/;

const codes = fc
  .uint8Array({ minLength: 18, maxLength: 18 })
  .map((bytes) => newVerificationCode(() => bytes));

const symbolsOf = (code: string) => [...code.replaceAll('-', '')];
const valuesOf = (code: string) => symbolsOf(code).map((symbol) => ALPHABET.indexOf(symbol));
const codeOf = (values: number[]) => values.map((value) => ALPHABET.charAt(value)).join('');
const isOk = (input: string) => checkCode(input).kind === 'ok';

describe('newVerificationCode', () => {
  it('has five groups of four symbols and fits its own check', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(SHAPE);
        expect(checkCode(code)).toEqual({ kind: 'ok', code });
      }),
    );
  });

  it('turns 90 random bits into 90 bits of code: every random symbol shows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(31), { minLength: 18, maxLength: 18 }), (values) => {
        const code = newVerificationCode(() => Uint8Array.from(values));
        expect(valuesOf(code).slice(0, 18)).toEqual(values);
      }),
    );
  });

  it('asks the system for randomness by default and does not repeat', () => {
    const many = new Set(Array.from({ length: 2000 }, () => newVerificationCode()));
    expect(many.size).toBe(2000);
  });

  it('uses every symbol about equally often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 2000; i++) {
      for (const symbol of symbolsOf(newVerificationCode()))
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe(ALPHABET);
    const expected = (2000 * 20) / 32;
    const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chiSquared).toBeLessThan(90);
  });
});

describe('checkCode', () => {
  // Codes form a linear space (next test), so a mistake goes unseen exactly when the difference is itself a code:
  // looking at every difference once covers every code.
  it('finds every mistake in one or two places, whatever the code', () => {
    const none = new Array<number>(20).fill(0);
    const unseen: string[] = [];
    const look = (difference: number[]) => {
      if (isOk(codeOf(difference))) unseen.push(codeOf(difference));
    };
    for (let first = 0; first < 20; first++) {
      for (let a = 1; a < 32; a++) {
        look(none.with(first, a));
        for (let second = first + 1; second < 20; second++) {
          for (let b = 1; b < 32; b++) look(none.with(first, a).with(second, b));
        }
      }
    }
    expect(unseen).toEqual([]);
  });

  it('accepts a linear space: two good codes added are a good code, and one bad one spoils it', () => {
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        const other20 = valuesOf(other);
        const sum = valuesOf(one).map((value, i) => value ^ (other20[i] ?? 0));
        expect(isOk(codeOf(sum))).toBe(true);
        expect(isOk(codeOf(sum.with(3, (sum[3] ?? 0) ^ 1)))).toBe(false);
      }),
    );
  });

  it('finds any single wrong character of a real code', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.integer({ min: 1, max: 31 }), (code, place, difference) => {
        const values = valuesOf(code);
        expect(isOk(codeOf(values.with(place, (values[place] ?? 0) ^ difference)))).toBe(false);
      }),
    );
  });

  it('finds any exchange of neighbours of a real code', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const symbols = symbolsOf(code);
        for (let i = 0; i < 19; i++) {
          const [left = '', right = ''] = symbols.slice(i, i + 2);
          if (left === right) continue;
          expect(
            isOk(
              symbols
                .with(i, right)
                .with(i + 1, left)
                .join(''),
            ),
          ).toBe(false);
        }
      }),
    );
  });

  it('finds a character too few or too many', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.constantFrom(...ALPHABET), (code, place, extra) => {
        const symbols = symbolsOf(code);
        expect(isOk(symbols.toSpliced(place, 1).join(''))).toBe(false);
        expect(isOk(symbols.toSpliced(place, 0, extra).join(''))).toBe(false);
      }),
    );
  });

  it.each(['', ' ', '-', 'U'.repeat(20), 'ÄÖ', '😀'.repeat(20), '\u0000', 'K7QF'])(
    'calls %j mistyped',
    (input) => {
      expect(checkCode(input)).toEqual({ kind: 'mistyped' });
    },
  );

  it('does not look at an endless input', () => {
    expect(checkCode('0'.repeat(20) + ' '.repeat(10_000_000))).toEqual({ kind: 'mistyped' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
        expect(['ok', 'mistyped']).toContain(checkCode(input).kind);
      }),
    );
  });

  it('reads back what a person makes of a code', () => {
    const spoil = fc.constantFrom<(code: string) => string>(
      (code) => code.toLowerCase(),
      (code) => ` ${code}\n`,
      (code) => code.replaceAll('-', ''),
      (code) => code.replaceAll('-', ' – '),
      (code) => code.replaceAll('-', '\u2011'),
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
      (code) => code.replaceAll('0', 'о').replaceAll('1', 'I').replaceAll('C', 'с'),
      (code) => code.replaceAll('H', 'Н').replaceAll('P', 'р').replaceAll('X', 'х'),
      (code) => code.normalize('NFKD'),
    );
    fc.assert(
      fc.property(codes, spoil, (code, change) => {
        expect(checkCode(change(code))).toEqual({ kind: 'ok', code });
      }),
    );
  });
});

describe('normaliseCode', () => {
  it('spells the stored way', () => {
    expect(normaliseCode('k7qf 2m9x–t4rd_oil6.8pnc')).toBe('K7QF-2M9X-T4RD-0116-8PNC');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (input) => {
        expect(normaliseCode(normaliseCode(input))).toBe(normaliseCode(input));
      }),
    );
  });

  it('leaves a short or foreign input recognisable', () => {
    expect(normaliseCode('ab cd e')).toBe('ABCD-E');
    expect(normaliseCode('')).toBe('');
  });
});

describe('verifyUrlOf', () => {
  it('takes the base with or without a slash', () => {
    expect(verifyUrlOf('https://academy.example', 'A-B')).toBe('https://academy.example/verify/A-B');
    expect(verifyUrlOf('https://academy.example/gssr//', 'A-B')).toBe(
      'https://academy.example/gssr/verify/A-B',
    );
  });
});
