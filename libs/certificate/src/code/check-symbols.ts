/**
 * Two check symbols over the field GF(32): a Reed–Solomon code of distance 3. Every code that differs from a good one in
 * one or two places is refused: one wrong character, two neighbours or any other two characters exchanged, two wrong
 * characters. Of all other mistakes 1023 in 1024 are refused.
 */
const PRIMITIVE_POLYNOMIAL = 0b100101;
const GENERATOR_ORDER = 31;

const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, value = 1; exponent < GENERATOR_ORDER; exponent++) {
  power[exponent] = value;
  logarithm[value] = exponent;
  value <<= 1;
  if (value & 0b100000) value ^= PRIMITIVE_POLYNOMIAL;
}

const ALPHA_PLUS_ONE = logarithm[0b11] ?? 0;

/** Multiplies a field element by the generator to the given exponent. */
function times(value: number, exponent: number): number {
  if (value === 0) return 0;
  return power[((logarithm[value] ?? 0) + exponent) % GENERATOR_ORDER] ?? 0;
}

/** The two sums that are both zero for a good sequence: Σ xᵢ and Σ xᵢ·αⁱ. */
function sums(values: readonly number[]): [plain: number, weighted: number] {
  let plain = 0;
  let weighted = 0;
  values.forEach((value, position) => {
    plain ^= value;
    weighted ^= times(value, position);
  });
  return [plain, weighted];
}

/** The values with two check values behind them; at most 29 values, each from 0 to 31. */
export function withCheckValues(values: readonly number[]): number[] {
  const [plain, weighted] = sums(values);
  const first = values.length;
  // a + b = plain and a·αᶠ + b·αᶠ⁺¹ = weighted, so b = (weighted + plain·αᶠ) / (αᶠ·(α + 1)).
  const second = times(weighted ^ times(plain, first), 2 * GENERATOR_ORDER - first - ALPHA_PLUS_ONE);
  return [...values, plain ^ second, second];
}

/** True when both check values fit. */
export function checkValuesFit(values: readonly number[]): boolean {
  const [plain, weighted] = sums(values);
  return plain === 0 && weighted === 0;
}
