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
import { NoticeEntry } from './NoticeEntry.js';
import styles from './notices.module.css';
import { noticesQuery } from './noticesQuery.js';
import { useMarkRead } from './useMarkRead.js';

export default function NoticesPage() {
  const t = useT();
  const query = useInfiniteQuery(noticesQuery);
  const notices = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  useMarkRead(notices[0]);
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('notices:title')}>{t('notices:title')}</PageTitle>
      </div>
      <QueryView query={query}>
        {() =>
          notices.length === 0 ? (
            <Empty title={t('notices:none')} body={t('notices:noneBody')}>
              <ActionBar>
                <ButtonLink kind="primary" to={paths.learning}>
                  {t('common:toLearning')}
                </ButtonLink>
              </ActionBar>
            </Empty>
          ) : (
            <>
              <ul className={styles['list']}>
                {notices.map((notice) => (
                  <li key={notice.id}>
                    <NoticeEntry notice={notice} />
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
