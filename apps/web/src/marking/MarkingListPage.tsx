import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { MarkingFilters } from './MarkingFilters.js';
import { markingQueueQuery } from './markingQueries.js';
import { QueueTable } from './QueueTable.js';
import { useMarkingList } from './useMarkingList.js';

/** The answers of one quiz, or of all: what waits, what is marked, and what the key has marked. */
export default function MarkingListPage() {
  const t = useT();
  const { filter, addressOf } = useMarkingList();
  const { activityId } = filter;
  const query = useInfiniteQuery(markingQueueQuery(filter));
  const entries = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const first = entries.find(({ stage, takenUntil }) => stage !== 'DONE' && takenUntil === null);
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.marking}>{t('marking:title')}</AppLink>
        </p>
        <PageTitle tab={t('marking:title')}>
          {activityId === null ? t('marking:allAnswers') : (entries[0]?.quizTitle ?? t('marking:quiz'))}
        </PageTitle>
        {activityId === null ? null : (
          <p>
            <AppLink to={paths.markingAgreement(activityId)}>{t('marking:toAgreement')}</AppLink>
          </p>
        )}
      </div>
      <MarkingFilters />
      <QueryView query={query}>
        {() =>
          entries.length === 0 ? (
            <Empty title={t('marking:noneHere')} body={t('marking:noneHereBody')} />
          ) : (
            <div className={page['section']}>
              <QueueTable entries={entries} />
              <LoadMore query={query} />
              {first ? (
                <ActionBar>
                  <ButtonLink kind="primary" to={addressOf(first)}>
                    {t('marking:begin')}
                  </ButtonLink>
                </ActionBar>
              ) : null}
            </div>
          )
        }
      </QueryView>
    </div>
  );
}
