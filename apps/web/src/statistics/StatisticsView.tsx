import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ScoreBands } from '../results/ScoreBands.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { DifSection } from './DifSection.js';
import { Downloads } from './Downloads.js';
import { Filters } from './Filters.js';
import { Headline } from './Headline.js';
import { ItemsSection } from './ItemsSection.js';
import { QuizFiguresSection } from './QuizFiguresSection.js';
import styles from './statistics.module.css';
import type { Statistics } from './statisticsQuery.js';
import type { StatisticsPlace } from './useStatisticsPlace.js';

interface StatisticsViewProps {
  code: string;
  activityId: string;
  /** Of the quiz; null when it is not in the current version of the course. */
  title: string | null;
  course: string;
  statistics: Statistics;
  place: StatisticsPlace;
  busy: boolean;
}

export function StatisticsView({
  code,
  activityId,
  title,
  course,
  statistics,
  place,
  busy,
}: StatisticsViewProps) {
  const t = useT();
  const { quiz, bands } = statistics;
  return (
    <div className={styles['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.courseResults(code)}>{t('statistics:resultsOf', { course })}</AppLink>
        </p>
        <PageTitle tab={t('statistics:title')}>
          {title ? t('statistics:titleOf', { title }) : t('statistics:title')}
        </PageTitle>
        {quiz.n > 0 ? <Headline statistics={statistics} /> : null}
        <p>
          <AppLink to={paths.quizAttempts(code, activityId)}>{t('statistics:toAttempts')}</AppLink>
        </p>
      </div>
      <Filters place={place} />
      <div className={styles['page']} aria-busy={busy}>
        {quiz.n === 0 ? (
          <Empty
            title={place.search ? t('statistics:noneChosen') : t('statistics:none')}
            body={place.search ? t('statistics:noneChosenBody') : t('statistics:noneBody')}
          />
        ) : (
          <>
            <ItemsSection code={code} activityId={activityId} statistics={statistics} search={place.search} />
            <section className={styles['section']} aria-label={t('statistics:scores')}>
              <ScoreBands bands={bandsOf(bands)} attempts={quiz.n} />
            </section>
            <QuizFiguresSection statistics={statistics} />
            <DifSection activityId={activityId} items={statistics.items} filter={place.filter} />
            <Downloads statistics={statistics} />
          </>
        )}
      </div>
    </div>
  );
}

const WIDTH = 10;

const bandsOf = (bands: readonly number[]) =>
  bands.map((attempts, index) => ({
    from: index * WIDTH,
    to: index === bands.length - 1 ? 100 : index * WIDTH + WIDTH - 1,
    attempts,
  }));
