import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { Facts } from '../ui/Facts.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './marking.module.css';
import { markingQuizzesQuery } from './markingQueries.js';

/** Quizzes in which people mark, and how much waits in each. */
export default function MarkingPage() {
  const t = useT();
  const format = useFormat();
  const query = useInfiniteQuery(markingQuizzesQuery);
  const quizzes = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('marking:title')}>{t('marking:title')}</PageTitle>
        <p className={page['lead']}>{t('marking:lead')}</p>
      </div>
      <QueryView query={query}>
        {() =>
          quizzes.length === 0 ? (
            <Empty title={t('marking:nothing')} body={t('marking:nothingBody')}>
              <ButtonLink to={paths.results}>{t('marking:toResults')}</ButtonLink>
            </Empty>
          ) : (
            <ul className={styles['quizzes']}>
              {quizzes.map(({ activityId, title, courseTitle, versionNumber, waitingSince, ...counts }) => (
                <li key={activityId}>
                  <h2>
                    <AppLink to={paths.markingQuiz(activityId)}>{title}</AppLink>
                  </h2>
                  <Facts>
                    <li>{t('marking:courseVersion', { course: courseTitle, version: versionNumber })}</li>
                    <li className={waitingSince ? styles['waiting'] : undefined}>
                      {waitingSince
                        ? t('marking:waiting', { count: counts.first + counts.second + counts.final })
                        : t('marking:allMarked')}
                    </li>
                    {waitingSince ? <li>{t('marking:since', { date: format.date(waitingSince) })}</li> : null}
                    {counts.second > 0 ? <li>{t('marking:secondDue', { count: counts.second })}</li> : null}
                    {counts.final > 0 ? <li>{t('marking:finalDue', { count: counts.final })}</li> : null}
                    <li>{t('marking:marked', { count: counts.marked })}</li>
                  </Facts>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <LoadMore query={query} />
    </div>
  );
}
