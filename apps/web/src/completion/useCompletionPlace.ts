import type { CompletionFilter } from '@gssr/contract';
import { useState } from 'react';
import { useSearchParams } from 'wouter';

export const filters: readonly CompletionFilter[] = ['ALL', 'IN_PROGRESS', 'COMPLETED'];

/** Filter and search stand in the address, to be sent on and come back to. Pages do not: their cursors grow stale. */
export function useCompletionPlace() {
  const [params, setParams] = useSearchParams();
  const [cursors, setCursors] = useState<string[]>([]);
  const filter = filters.find((candidate) => candidate === params.get('filter')) ?? 'ALL';
  const search = params.get('search') ?? '';
  const narrow = (next: { filter: CompletionFilter; search: string }) => {
    setCursors([]);
    setParams(
      {
        ...(next.filter === 'ALL' ? {} : { filter: next.filter }),
        ...(next.search ? { search: next.search } : {}),
      },
      { replace: true },
    );
  };
  return {
    filter,
    search,
    after: cursors.at(-1) ?? null,
    /** From 1. */
    page: cursors.length + 1,
    setFilter: (next: CompletionFilter) => narrow({ filter: next, search }),
    setSearch: (next: string) => narrow({ filter, search: next }),
    next: (cursor: string) => setCursors([...cursors, cursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
  };
}
