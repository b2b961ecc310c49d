import { useT } from '../i18n/useT.js';
import styles from './exit.module.css';
import { leavePage } from './leave.js';
import { useTripleShift } from './useTripleShift.js';

/** The way out, always within reach on pages of a course. */
export function ExitButton() {
  const t = useT();
  useTripleShift(leavePage);
  return (
    <button type="button" className={styles['exit']} onClick={leavePage} title={t('common:leaveHint')}>
      {t('common:leavePage')}
    </button>
  );
}
