import type { DecimalMark } from '../grading/index.js';

/** How people who read `language`, a BCP 47 tag, write a half: `0.5` or `0,5`. A point for a language that nobody knows. */
export function decimalMarkOf(language: string): DecimalMark {
  const [known = 'en'] = Intl.NumberFormat.supportedLocalesOf(wellFormed(language) ? language : 'en');
  const parts = new Intl.NumberFormat(known).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'COMMA' : 'POINT';
}

function wellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
