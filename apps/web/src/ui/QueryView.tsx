import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../api/errors.js';
import { ErrorState } from './ErrorState.js';
import { Skeleton } from './Skeleton.js';
import { StaleNotice } from './StaleNotice.js';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  lines?: number;
}

/** Draws what a query holds: its data, with a word when refreshing it failed; a skeleton while it waits; or why there is none. */
export function QueryView<Data>({ query, children, lines }: QueryViewProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError ? <StaleNotice onRetry={retry} busy={query.isFetching} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (!query.isError) return <Skeleton lines={lines} />;
  return <ErrorState failure={failureOf(query.error)} onRetry={retry} busy={query.isFetching} />;
}
