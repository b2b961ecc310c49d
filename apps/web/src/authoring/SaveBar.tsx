import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import styles from './authoring.module.css';

/** Whether all is saved, and the button that saves. */
export function SaveBar({ dirty, busy }: { dirty: boolean; busy: boolean }) {
  const t = useT();
  return (
    <ActionBar>
      <span role="status" className={styles['state']}>
        {dirty ? t('authoring:unsaved') : t('authoring:allSaved')}
      </span>
      <Button kind="primary" type="submit" busy={busy}>
        {t('authoring:save')}
      </Button>
    </ActionBar>
  );
}
