import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import page from '../ui/page.module.css';
import styles from './regrade.module.css';
import type { Regrade } from './regradeQuery.js';

/** Who did what, when and why. */
export function RegradeHistory({ regrade }: { regrade: Regrade }) {
  const t = useT();
  const format = useFormat();
  const { names, startedAt, appliedAt, reason, undoneAt, undoReason, cancelledAt } = regrade;
  return (
    <section className={page['section']}>
      <h2>{t('regrade:history')}</h2>
      <ol className={styles['history']}>
        <li>{t('regrade:startedBy', { name: names.startedByName, time: format.dateTime(startedAt) })}</li>
        {appliedAt ? (
          <li>
            {t('regrade:appliedBy', { name: names.appliedByName ?? '', time: format.dateTime(appliedAt) })}
            <q>{reason}</q>
          </li>
        ) : null}
        {cancelledAt ? <li>{t('regrade:cancelledAt', { time: format.dateTime(cancelledAt) })}</li> : null}
        {undoneAt ? (
          <li>
            {t('regrade:undoneBy', { name: names.undoneByName ?? '', time: format.dateTime(undoneAt) })}
            <q>{undoReason}</q>
          </li>
        ) : null}
      </ol>
    </section>
  );
}
