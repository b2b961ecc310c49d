import { useT } from '../i18n/useT.js';
import { detailWords } from './detailWords.js';
import type { ExplainedMark } from './explanationQuery.js';
import styles from './explanation.module.css';
import { ruleWords } from './ruleWords.js';
import { stateNames } from './stateNames.js';

/** A mark, the rule that gave it in words, and the figures that the rule has looked at. */
export function MarkWords({ mark: { state, fraction, rule, details } }: { mark: ExplainedMark }) {
  const t = useT();
  const rulesWord = (code: string): string => (ruleWords[code] ? t(ruleWords[code]) : code);
  const valueWords = (name: string, value: string): string => {
    if (name === 'rule') return rulesWord(value);
    if (value === 'true') return t('explanation:yes');
    return value === 'false' ? t('explanation:no') : value;
  };
  const detail = ({ name, value }: ExplainedMark['details'][number]): string => {
    const words = detailWords[name];
    return words ? t(words, { value: valueWords(name, value) }) : `${name} ${value}`;
  };
  return (
    <span className={styles['mark']}>
      <strong>
        {t(stateNames[state])}
        {fraction === null ? null : ` · ${t('explanation:share', { fraction })}`}
      </strong>
      <span>{rulesWord(rule)}</span>
      {details.length > 0 ? (
        <small className={styles['details']}>{details.map(detail).join(' · ')}</small>
      ) : null}
    </span>
  );
}
