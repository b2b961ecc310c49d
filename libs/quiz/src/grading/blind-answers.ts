import { divide, ratio, sum, zero, type Exact } from './exact.js';
import { fractionOf } from './fraction.js';

/** The mean of shares; null of none. */
export const mean = (shares: readonly Exact[]): Exact | null =>
  shares.length === 0 ? null : divide(sum(shares), ratio(BigInt(shares.length), 1n));

/** One of the options is chosen: the mean of their fractions. */
export const guessedOption = ({ options }: { readonly options: readonly { readonly fraction: string }[] }) =>
  mean(options.map(fractionOf));

/** What is typed blindly is right where the key takes anything, and nowhere else. */
export const guessedText = <A extends { readonly fraction: string }>(
  answers: readonly A[],
  takesAnything: (answer: A) => boolean,
): Exact => {
  const anything = answers.find(takesAnything);
  return anything ? fractionOf(anything) : zero;
};
