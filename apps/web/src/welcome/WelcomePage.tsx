import { paths, signInPath } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { useViewer } from '../session/viewer.js';
import { ActionBar } from '../ui/ActionBar.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { GoodToKnow } from './GoodToKnow.js';
import { Steps } from './Steps.js';
import styles from './welcome.module.css';

export default function WelcomePage() {
  const t = useT();
  const viewer = useViewer();
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <PageTitle tab={t('welcome:tab')}>{t('welcome:title')}</PageTitle>
        <p className={styles['lead']}>{t('welcome:lead')}</p>
        <ActionBar>
          {viewer ? (
            <ButtonLink kind="primary" to={paths.learning}>
              {t('welcome:goOn')}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink to={signInPath(paths.learning)}>{t('common:signIn')}</ButtonLink>
              <ButtonLink kind="primary" to={paths.catalogue}>
                {t('common:toCourses')}
              </ButtonLink>
            </>
          )}
        </ActionBar>
      </header>
      <Steps />
      <GoodToKnow />
    </div>
  );
}
