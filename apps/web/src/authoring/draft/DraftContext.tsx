import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { fieldOf, type Json, type Path } from './json.js';

interface Draft {
  draft: Json;
  /** Replaces the draft by what `change` makes of it. */
  change: (change: (draft: Json) => Json) => void;
  /** What the server says about a field, with the remedy. */
  problemAt: (path: Path) => string | undefined;
}

const Context = createContext<Draft | null>(null);

interface DraftProviderProps {
  draft: Json;
  onChange: (change: (draft: Json) => Json) => void;
  problems: readonly { field: string; message: string }[];
  children: ReactNode;
}

/** The question or quiz that the fields below write into. */
export function DraftProvider({ draft, onChange, problems, children }: DraftProviderProps) {
  const value = useMemo<Draft>(() => {
    const messages = new Map(problems.map(({ field, message }) => [field, message]));
    return { draft, change: onChange, problemAt: (path) => messages.get(fieldOf(path)) };
  }, [draft, onChange, problems]);
  return <Context value={value}>{children}</Context>;
}

export function useDraft(): Draft {
  const draft = useContext(Context);
  if (!draft) throw new Error('A field stands outside of what is written.');
  return draft;
}

/** Where the error summary leads. */
export const fieldId = (path: Path): string => `field-${path.join('-')}`;
