import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './regrade.module.css';
import { regradesQuery } from './regradeQuery.js';
import { actionWords, stateWords } from './regradeWords.js';

export default function RegradesPage() {
  const t = useT();
  const format = useFormat();
  const query = useInfiniteQuery(regradesQuery);
  const regrades = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const begin = (
    <ActionBar>
      <ButtonLink kind="primary" to={paths.newRegrade()}>
        {t('regrade:begin')}
      </ButtonLink>
    </ActionBar>
  );
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('regrade:title')}>{t('regrade:title')}</PageTitle>
        <p className={page['lead']}>{t('regrade:lead')}</p>
      </div>
      <QueryView query={query}>
        {() =>
          regrades.length === 0 ? (
            <Empty title={t('regrade:none')} body={t('regrade:noneBody')}>
              {begin}
            </Empty>
          ) : (
            <>
              {begin}
              <ul className={styles['list']}>
                {regrades.map(({ id, names, action, state, failedAt, startedAt }) => (
                  <li key={id}>
                    <AppLink to={paths.regrade(id)}>{names.stem || names.questionKey}</AppLink>
                    <p className={styles['soft']}>
                      {t(actionWords[action])} · {failedAt ? t('regrade:stopped') : t(stateWords[state])} ·{' '}
                      {names.activityTitle ?? t('regrade:everyQuiz')} · {format.date(startedAt)}
                    </p>
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
