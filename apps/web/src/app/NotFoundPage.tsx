import { useT } from '../i18n/useT.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { MessagePage } from './MessagePage.js';
import { paths } from './paths.js';

export function NotFoundPage() {
  const t = useT();
  return (
    <MessagePage title={t('common:missingTitle')} body={t('common:missingBody')}>
      <ButtonLink to={paths.catalogue} kind="primary">
        {t('common:toCourses')}
      </ButtonLink>
    </MessagePage>
  );
}
