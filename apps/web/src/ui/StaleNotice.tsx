import { useT } from '../i18n/useT.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';

interface StaleNoticeProps {
  onRetry: () => void;
  busy: boolean;
}

/** What is shown is not the newest: refreshing it failed. */
export function StaleNotice({ onRetry, busy }: StaleNoticeProps) {
  const t = useT();
  return (
    <Notice tone="attention" title={t('common:staleTitle')} role="status">
      <p>{t('common:staleBody')}</p>
      <Button onClick={onRetry} busy={busy}>
        {t('common:tryAgain')}
      </Button>
    </Notice>
  );
}
