import { useEffect, useState } from 'react';
import { forget, remember, remembered } from '../app/storage.js';

interface Kept<Value> {
  /** The stored version on which it was begun. */
  base: string | null;
  value: Value;
}

/**
 * A value that this device keeps while it differs from what is stored, so that closing the page loses nothing. What was begun
 * on another stored version than `base` is not taken up silently: it is `stale`, until somebody decides.
 */
export function useKeptDraft<Value>(key: string, base: string | null, stored: Value) {
  const [kept] = useState(() => read<Value>(key));
  const resumed = kept !== null && kept.base === base;
  const [value, setValue] = useState<Value>(resumed ? kept.value : stored);
  const [dirty, setDirty] = useState(resumed);
  const [stale, setStale] = useState<Value | null>(kept !== null && !resumed ? kept.value : null);

  useEffect(() => {
    if (dirty) remember(key, JSON.stringify({ base, value } satisfies Kept<Value>));
    else if (stale === null) forget(key);
  }, [key, base, value, dirty, stale]);

  return {
    value,
    dirty,
    /** True when the page opened with changes that had not been saved. */
    resumed,
    stale,
    change: (change: (value: Value) => Value) => {
      setDirty(true);
      setValue(change);
    },
    /** What is on the page is what is stored, now. */
    settle: (next: Value) => {
      setDirty(false);
      setStale(null);
      setValue(next);
    },
    takeStale: () => {
      if (stale === null) return;
      setDirty(true);
      setValue(stale);
      setStale(null);
    },
  };
}

function read<Value>(key: string): Kept<Value> | null {
  try {
    return JSON.parse(remembered(key) ?? 'null') as Kept<Value> | null;
  } catch {
    return null;
  }
}
