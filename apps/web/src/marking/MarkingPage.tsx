import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './marking.module.css';
import { CourseChoice } from './CourseChoice.js';
import { markingQuizzesQuery } from './markingQueries.js';
import { QuizList } from './QuizList.js';
import { useMarkingList } from './useMarkingList.js';

/** Quizzes in which people mark, and how much waits in each. */
export default function MarkingPage() {
  const t = useT();
  const list = useMarkingList();
  const { courseCode } = list.filter;
  const query = useInfiniteQuery(markingQuizzesQuery(courseCode));
  const quizzes = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('marking:title')}>{t('marking:title')}</PageTitle>
        <p className={page['lead']}>{t('marking:lead')}</p>
      </div>
      <QueryView query={query}>
        {() =>
          quizzes.length === 0 && courseCode === null ? (
            <Empty title={t('marking:nothing')} body={t('marking:nothingBody')}>
              <ButtonLink to={paths.results}>{t('marking:toResults')}</ButtonLink>
            </Empty>
          ) : (
            <div className={page['section']}>
              <div className={styles['tools']}>
                <CourseChoice />
                <AppLink to={list.address}>{t('marking:toAllAnswers')}</AppLink>
              </div>
              {quizzes.length === 0 ? (
                <Empty title={t('marking:noneHere')} body={t('marking:noneHereBody')} />
              ) : (
                <QuizList quizzes={quizzes} />
              )}
            </div>
          )
        }
      </QueryView>
      <LoadMore query={query} />
    </div>
  );
}
