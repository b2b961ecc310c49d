import { useTranslation } from 'react-i18next';
import { remember } from '../app/storage.js';
import { Choice } from '../ui/Choice.js';
import { type Language, isLanguage, languageNames, languages, sourceLanguage } from './languages.js';
import { languageKey } from './strings.js';
import { useT } from './useT.js';

/** Nothing while there is only one language to choose. */
export function LanguageChoice() {
  const t = useT();
  const { i18n } = useTranslation();
  if (languages.length < 2) return null;
  const choose = (language: Language) => {
    remember(languageKey, language);
    window.location.reload();
  };
  const value = isLanguage(i18n.language) ? i18n.language : sourceLanguage;
  const options = languages.map((language) => ({ value: language, label: languageNames[language] }));
  return <Choice label={t('common:language')} value={value} options={options} onChoose={choose} />;
}
