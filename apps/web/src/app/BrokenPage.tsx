import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { MessagePage } from './MessagePage.js';

/** The page's code did not arrive or failed: a fresh load is what helps. */
export function BrokenPage() {
  const t = useT();
  return (
    <MessagePage title={t('common:brokenTitle')} body={t('common:brokenBody')}>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {t('common:loadAgain')}
      </Button>
    </MessagePage>
  );
}
