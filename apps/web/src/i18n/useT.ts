import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringKey } from './keys.js';

export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/** The one way from a key to words. Keys are written whole (`lesson:next`), so that a script can check them. */
export function useT(): Translate {
  const { t } = useTranslation();
  return useCallback((key, values) => t(key, values ?? {}), [t]);
}
