import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { queryClient } from '../api/queryClient.js';
import type { PageParams } from '../app/lazyPage.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { QueryView } from '../ui/QueryView.js';
import { CourseView } from './CourseView.js';
import { courseQuery } from './courseQuery.js';

export default function CoursePage() {
  const { code = '' } = useParams();
  const query = useQuery(courseQuery(code));
  return (
    <QueryView query={query}>
      {(course) => (course ? <CourseView course={course} /> : <NotFoundPage />)}
    </QueryView>
  );
}

CoursePage.prepare = ({ code = '' }: PageParams): void => void queryClient.prefetchQuery(courseQuery(code));
