import { describe, expect, it } from '@jest/globals';
import { decimalMarkOf } from './decimal-mark.js';

describe('the decimal mark of a language', () => {
  it.each(['uk', 'sq', 'sr', 'mk', 'ro', 'ru', 'fr', 'de-AT', 'bs'])('is a comma in %s', (language) =>
    expect(decimalMarkOf(language)).toBe('COMMA'),
  );

  it.each(['en', 'en-GB', 'zh', 'x-unknown', 'no language', ''])('is a point in "%s"', (language) =>
    expect(decimalMarkOf(language)).toBe('POINT'),
  );
});
