import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { useT } from '../i18n/useT.js';
import { QueryView } from '../ui/QueryView.js';
import { Skeleton } from '../ui/Skeleton.js';
import { quizDraftQuery } from './builderQueries.js';
import { copyOf, type EditedQuiz } from './editedQuiz.js';

interface QuizCopyProps {
  code: string;
  /** The key of the quiz that is copied. */
  original: string;
  children: (copy: EditedQuiz) => ReactNode;
}

/** Draws with a copy of a quiz as it is stored: what is at hand already may be from before its last saving. */
export function QuizCopy({ code, original, children }: QuizCopyProps) {
  const t = useT();
  const query = useQuery({ ...quizDraftQuery(code, original), refetchOnMount: 'always' });
  if (!query.isFetchedAfterMount) return <Skeleton />;
  return (
    <QueryView query={query}>
      {(quiz) =>
        quiz ? children(copyOf(quiz, t('quizBuilder:copyTitle', { title: quiz.title }))) : <NotFoundPage />
      }
    </QueryView>
  );
}
