const DECIMAL = /^-?\d{1,3}(\.\d{1,7})?$/;
const PLACES = 5;

/** What an author reads for a share of the mark: `1/3` is `33.33333`, `0.5` is `50`. Empty for what is no share. */
export function percentOfShare(share: string): string {
  const [numerator = '', denominator = '1'] = share.split('/');
  const value = (Number(numerator) / Number(denominator)) * 100;
  if (share.trim() === '' || !Number.isFinite(value)) return '';
  return trimmed(value.toFixed(PLACES));
}

/** The share of the mark that a percentage means, as decimal text; null for what is no percentage. */
export function shareOfPercent(percent: string): string | null {
  const text = percent.trim().replace(',', '.').replace(/\s*%$/, '');
  if (!DECIMAL.test(text)) return null;
  return trimmed(shifted(text));
}

/** Two places to the left, by moving the point, so that nothing is rounded. */
function shifted(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}

function trimmed(decimal: string): string {
  const text = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  const plain = text.replace(/^(-?)0+(?=\d)/, '$1');
  return plain === '-0' || plain === '' ? '0' : plain;
}

/** The shares of options of which only right or wrong is known: the right ones share the mark, a wrong one costs as much. */
export function equalShares(right: readonly boolean[]): string[] {
  const count = right.filter(Boolean).length;
  const share = count <= 1 ? '1' : `1/${count}`;
  return right.map((isRight) => (isRight ? share : `-${share}`));
}
