import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { closeShortcuts } from './shortcutList.js';
import { activeShortcuts, enableShortcuts, shortcutsEnabled } from './shortcutStore.js';
import styles from './shortcutDialog.module.css';

export default function ShortcutDialog() {
  const t = useT();
  const [enabled, setEnabled] = useState(shortcutsEnabled);
  const toggle = () => {
    enableShortcuts(!enabled);
    setEnabled(!enabled);
  };
  return (
    <Dialog
      title={t('common:keyboardShortcuts')}
      onClose={closeShortcuts}
      actions={
        <>
          <Button aria-pressed={enabled} onClick={toggle}>
            {enabled ? t('common:shortcutsOff') : t('common:shortcutsOn')}
          </Button>
          <Button kind="primary" onClick={closeShortcuts}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <dl className={styles['list']}>
        {activeShortcuts().map(({ key, label }) => (
          <div key={key + label}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('common:shiftThrice')}</kbd>
          </dt>
          <dd>{t('common:shiftThriceDoes')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
