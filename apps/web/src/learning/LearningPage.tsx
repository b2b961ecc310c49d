import { useInfiniteQuery } from '@tanstack/react-query';
import { queryClient } from '../api/queryClient.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { EnrolmentCard } from './EnrolmentCard.js';
import { learningQuery } from './learningQuery.js';

export default function LearningPage() {
  const t = useT();
  const query = useInfiniteQuery(learningQuery);
  const enrolments = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const current = enrolments.find(({ status }) => status === 'ACTIVE');

  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('learning:title')}>{t('learning:title')}</PageTitle>
      </div>
      <QueryView query={query}>
        {() =>
          enrolments.length === 0 ? (
            <Empty title={t('learning:none')} body={t('learning:noneBody')}>
              <ActionBar>
                <ButtonLink kind="primary" to={paths.catalogue}>
                  {t('common:toCourses')}
                </ButtonLink>
              </ActionBar>
            </Empty>
          ) : (
            <>
              {enrolments.map((enrolment) => (
                <EnrolmentCard key={enrolment.id} enrolment={enrolment} current={enrolment === current} />
              ))}
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </div>
  );
}

LearningPage.prepare = (): void => void queryClient.prefetchInfiniteQuery(learningQuery);
