import DataLoader from 'dataloader';
import type { GraphqlContext } from './graphql-context.js';

/** Loads for many keys at once; answers in the order of the keys, null where there is nothing. */
type Batch<V> = (ids: readonly string[]) => Promise<(V | null)[]>;

/** The loader named `token` of this request, made on first use. */
export function loaderOf<V>(
  context: GraphqlContext,
  token: symbol,
  batch: Batch<V>,
): DataLoader<string, V | null> {
  const existing = context.loaders.get(token) as DataLoader<string, V | null> | undefined;
  if (existing) return existing;
  const loader = new DataLoader<string, V | null>(batch);
  context.loaders.set(token, loader);
  return loader;
}
