import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remembered } from '../app/storage.js';
import type { Namespace } from './keys.js';
import { type Language, isLanguage, languages, sourceLanguage } from './languages.js';

type Bundle = Record<string, string>;

const files = import.meta.glob<Bundle>('../locales/*/*.json', { import: 'default' });
export const languageKey = 'gssr.language';

/** Starts i18next in the reader's language. Strings arrive by namespace with the pages that need them. */
export async function startStrings(): Promise<void> {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: sourceLanguage,
    defaultNS: 'common',
    ns: [],
    resources: {},
    keySeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    // A page whose route does not name the namespace: every visit of a browser test fails on it.
    saveMissing: true,
    missingKeyHandler: (_, namespace, key) =>
      reportError(new Error(`There are no words for ${namespace}:${key}.`)),
  });
}

export async function loadStrings(namespaces: readonly Namespace[]): Promise<void> {
  const wanted = new Set<Language>([preferredLanguage(), sourceLanguage]);
  await Promise.all([...wanted].flatMap((language) => namespaces.map((name) => loadBundle(language, name))));
}

async function loadBundle(language: Language, name: Namespace): Promise<void> {
  const load = files[`../locales/${language}/${name}.json`];
  const strings = load ? await load() : {};
  if (!i18next.hasResourceBundle(language, name)) i18next.addResourceBundle(language, name, strings);
}

function preferredLanguage(): Language {
  const chosen = remembered(languageKey);
  if (isLanguage(chosen)) return chosen;
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return languages.find((language) => wanted.includes(language)) ?? sourceLanguage;
}
