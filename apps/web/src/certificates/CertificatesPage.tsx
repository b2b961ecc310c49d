import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { CertificateCard } from './CertificateCard.js';
import { certificatesQuery } from './certificatesQuery.js';
import styles from './certificates.module.css';

export default function CertificatesPage() {
  const t = useT();
  const query = useInfiniteQuery(certificatesQuery);
  const certificates = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('certificates:title')}>{t('certificates:title')}</PageTitle>
      </div>
      <QueryView query={query}>
        {() =>
          certificates.length === 0 ? (
            <Empty title={t('certificates:none')} body={t('certificates:noneBody')}>
              <ActionBar>
                <ButtonLink kind="primary" to={paths.learning}>
                  {t('common:toLearning')}
                </ButtonLink>
              </ActionBar>
            </Empty>
          ) : (
            <>
              <ul className={styles['list']}>
                {certificates.map((certificate) => (
                  <li key={certificate.id}>
                    <CertificateCard certificate={certificate} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </div>
  );
}
