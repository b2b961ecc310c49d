import { type ReactNode, createContext } from 'react';

/** What stands in place of `[[id]]` in a text. Null where such marks mean nothing. */
export const GapContext = createContext<((id: string) => ReactNode) | null>(null);
