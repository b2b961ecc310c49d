import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { QueryView } from '../ui/QueryView.js';
import { QuestionView } from './QuestionView.js';
import { statisticsQuery } from './statisticsQuery.js';
import { useStatisticsPlace } from './useStatisticsPlace.js';

/** One question of a quiz: who gets it right, and what the others choose. */
export default function QuestionPage() {
  const { code = '', activityId = '', questionId = '' } = useParams();
  const { filter, search } = useStatisticsPlace();
  const query = useQuery(statisticsQuery(activityId, filter));
  return (
    <QueryView query={query}>
      {(statistics) => {
        const item = statistics?.items.find(({ questionVersionId }) => questionVersionId === questionId);
        return statistics && item ? (
          <QuestionView
            code={code}
            activityId={activityId}
            statistics={statistics}
            item={item}
            search={search}
          />
        ) : (
          <NotFoundPage />
        );
      }}
    </QueryView>
  );
}
