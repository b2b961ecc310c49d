import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { BankFilter } from './bankQuery.js';
import { isKind } from '../questionEditor/draft/templates.js';

const names = ['category', 'kind', 'outcome', 'tag', 'use', 'search'] as const;
/** Whether a quiz may draw it. */
const uses: Partial<Record<string, boolean>> = { yes: true, no: false };
export type FilterName = (typeof names)[number];

/** What is looked for stands in the address, to be sent on and come back to. Pages do not: their cursors grow stale. */
export function useBankPlace() {
  const [params, setParams] = useSearchParams();
  const [cursors, setCursors] = useState<string[]>([]);
  const valueOf = (name: FilterName) => params.get(name) ?? '';
  const kind = valueOf('kind');
  const filter: BankFilter = {
    category: valueOf('category') || null,
    kind: isKind(kind) ? kind : null,
    outcome: valueOf('outcome') || null,
    tags: valueOf('tag') ? [valueOf('tag')] : null,
    used: uses[valueOf('use')] ?? null,
    search: valueOf('search') || null,
  };
  return {
    filter,
    narrowed: names.some((name) => valueOf(name) !== ''),
    valueOf,
    set: (name: FilterName, value: string) => {
      setCursors([]);
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    after: cursors.at(-1) ?? null,
    /** From 1. */
    page: cursors.length + 1,
    next: (cursor: string) => setCursors([...cursors, cursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
  };
}

export type BankPlace = ReturnType<typeof useBankPlace>;
