import { useT } from '../i18n/useT.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { MessagePage } from './MessagePage.js';
import { paths } from './paths.js';

export function NoPermissionPage() {
  const t = useT();
  return (
    <MessagePage title={t('common:forbiddenTitle')} body={t('common:forbiddenBody')}>
      <ButtonLink to={paths.learning} kind="primary">
        {t('common:toLearning')}
      </ButtonLink>
    </MessagePage>
  );
}
