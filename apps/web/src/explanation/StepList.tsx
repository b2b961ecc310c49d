import { useT } from '../i18n/useT.js';
import type { ExplainedItem } from './explanationQuery.js';
import styles from './explanation.module.css';
import { MarkWords } from './MarkWords.js';

/** What was pressed before the attempt was handed in, in its order. */
export function StepList({ steps }: { steps: ExplainedItem['steps'] }) {
  const t = useT();
  return (
    <div>
      <h3>{t('explanation:steps')}</h3>
      <ol className={styles['steps']}>
        {steps.map(({ isCheck, answer, mark }, index) => (
          <li key={index}>
            {isCheck ? t('explanation:checked', { answer }) : t('explanation:triedAgain')}
            {mark ? <MarkWords mark={mark} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
