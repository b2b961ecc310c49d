import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatIn } from './format.js';
import { formatLocales, isLanguage } from './languages.js';

/** Dates, numbers and lists as the reader's language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(
    () => formatIn(isLanguage(i18n.language) ? formatLocales[i18n.language] : i18n.language),
    [i18n.language],
  );
}
