import { useT } from '../i18n/useT.js';
import type { ExplainedMark } from './explanationQuery.js';
import styles from './explanation.module.css';
import { ruleWords } from './ruleWords.js';
import { stateNames } from './stateNames.js';

/** A mark, the rule that gave it in words, and the figures that the rule has looked at. */
export function MarkWords({ mark: { state, fraction, rule, details } }: { mark: ExplainedMark }) {
  const t = useT();
  const words = ruleWords[rule];
  return (
    <span className={styles['mark']}>
      <strong>
        {t(stateNames[state])}
        {fraction === null ? null : ` · ${t('explanation:share', { fraction })}`}
      </strong>
      <span>{words ? t(words) : rule}</span>
      {details.length > 0 ? (
        <small className={styles['details']}>
          {details.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
        </small>
      ) : null}
    </span>
  );
}
