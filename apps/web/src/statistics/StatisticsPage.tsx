import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { QueryView } from '../ui/QueryView.js';
import { StatisticsView } from './StatisticsView.js';
import { courseOfQuizQuery, statisticsQuery } from './statisticsQuery.js';
import { useStatisticsPlace } from './useStatisticsPlace.js';

/** How well one quiz measures. */
export default function StatisticsPage() {
  const { code = '', activityId = '' } = useParams();
  const place = useStatisticsPlace();
  const query = useQuery(statisticsQuery(activityId, place.filter));
  const course = useQuery(courseOfQuizQuery(code, activityId));
  return (
    <QueryView query={query}>
      {(statistics) =>
        statistics ? (
          <StatisticsView
            code={code}
            activityId={activityId}
            title={course.data?.quiz ?? null}
            course={course.data?.course ?? code}
            statistics={statistics}
            place={place}
            busy={query.isPlaceholderData}
          />
        ) : (
          <NotFoundPage />
        )
      }
    </QueryView>
  );
}
