import { createContext } from 'react';

/** Ids of the sources that the text around cites, in the order of their list. */
export const CitedSources = createContext<readonly string[]>([]);
