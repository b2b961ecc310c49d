import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { KnownViewer } from '../session/KnownViewer.js';
import { QueryView } from '../ui/QueryView.js';
import { AnswerDesk } from './AnswerDesk.js';
import { answerToMarkQuery } from './markingQueries.js';
import { useMarkingList } from './useMarkingList.js';

/** One answer to mark. The next one is asked for while this one is read. */
export default function AnswerPage() {
  const { attemptId = '', position = '' } = useParams();
  const client = useQueryClient();
  const { filter } = useMarkingList();
  const query = useQuery(answerToMarkQuery(attemptId, Number(position), filter));
  const next = query.data?.next;
  useEffect(() => {
    if (next) void client.prefetchQuery(answerToMarkQuery(next.attemptId, next.position, filter));
  }, [client, next, filter]);
  return (
    <KnownViewer>
      {({ id }) => (
        <QueryView query={query}>
          {(answer) =>
            answer ? (
              <AnswerDesk key={`${attemptId} ${position}`} answer={answer} markerId={id} />
            ) : (
              <NotFoundPage />
            )
          }
        </QueryView>
      )}
    </KnownViewer>
  );
}
