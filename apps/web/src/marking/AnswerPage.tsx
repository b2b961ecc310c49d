import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { QueryView } from '../ui/QueryView.js';
import { AnswerDesk } from './AnswerDesk.js';
import { answerToMarkQuery } from './markingQueries.js';

/** One answer to mark. The next one is asked for while this one is read. */
export default function AnswerPage() {
  const { attemptId = '', position = '' } = useParams();
  const client = useQueryClient();
  const query = useQuery(answerToMarkQuery(attemptId, Number(position)));
  const next = query.data?.next;
  useEffect(() => {
    if (next) void client.prefetchQuery(answerToMarkQuery(next.attemptId, next.position));
  }, [client, next]);
  return (
    <QueryView query={query}>
      {(answer) =>
        answer ? <AnswerDesk key={`${attemptId} ${position}`} answer={answer} /> : <NotFoundPage />
      }
    </QueryView>
  );
}
