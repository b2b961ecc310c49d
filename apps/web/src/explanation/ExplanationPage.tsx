import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { QueryView } from '../ui/QueryView.js';
import { ExplanationView } from './ExplanationView.js';
import { explanationQuery } from './explanationQuery.js';

/** How an attempt was graded, for those who teach. */
export default function ExplanationPage() {
  const { attemptId = '' } = useParams();
  const query = useQuery(explanationQuery(attemptId));
  return (
    <QueryView query={query}>
      {(explanation) => (explanation ? <ExplanationView explanation={explanation} /> : <NotFoundPage />)}
    </QueryView>
  );
}
