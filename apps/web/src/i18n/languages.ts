/** The languages that are shipped, source first. A new one is a folder in locales/ and a line here. */
export type Language = 'en';
export const languages: readonly Language[] = ['en'];

export const sourceLanguage: Language = 'en';

/** Each language by its own name, as its speakers look for it. */
export const languageNames: Record<Language, string> = { en: 'English' };

/** How dates and numbers are written in each language. */
export const formatLocales: Record<Language, string> = { en: 'en-GB' };

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}
