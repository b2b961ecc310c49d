import { CourseResultsDocument } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { request } from '../api/request.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { QueryView } from '../ui/QueryView.js';
import { ResultsView } from './ResultsView.js';

export default function ResultsPage() {
  const { code = '' } = useParams();
  const query = useQuery({
    queryKey: ['results', code],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(CourseResultsDocument, { courseCode: code }, { signal })).courseResults,
  });
  return (
    <QueryView query={query}>
      {(results) => (results ? <ResultsView results={results} /> : <NotFoundPage />)}
    </QueryView>
  );
}
