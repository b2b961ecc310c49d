import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useT } from '../i18n/useT.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { previewQuery } from './previewQuery.js';
import { TrialView } from './TrialView.js';

/** A quiz of a draft as an officer gets it. Nothing that is answered here is kept. */
export default function QuizPreviewPage() {
  const t = useT();
  const { code = '', key = '' } = useParams();
  const [, setParams] = useSearchParams();
  const [round, setRound] = useState(newRound);
  const query = useQuery(previewQuery(code, key, round));
  const back = {
    to: paths.quizDraft(code, key),
    label: t('quizBuilder:previewEnd'),
    short: t('quizBuilder:quiz'),
  };
  const again = () => {
    setParams({}, { replace: true });
    setRound(newRound());
  };
  if (query.data && query.data.problems.length === 0)
    return (
      <TrialView
        key={round}
        code={code}
        quizKey={key}
        round={round}
        quiz={query.data}
        back={back}
        onAgain={again}
      />
    );
  return (
    <LearnFrame back={back}>
      <QueryView query={query}>
        {(quiz) =>
          quiz ? (
            <div className={page['section']}>
              <PageTitle tab={t('quizBuilder:previewTab', { title: quiz.title })}>{quiz.title}</PageTitle>
              <Notice tone="attention" title={t('quizBuilder:previewProblems')}>
                <ul>
                  {quiz.problems.map(({ field, message }) => (
                    <li key={`${field} ${message}`}>{message}</li>
                  ))}
                </ul>
              </Notice>
            </div>
          ) : (
            <NotFoundPage />
          )
        }
      </QueryView>
    </LearnFrame>
  );
}

/** Decides which questions are drawn, as the seed of an attempt does. */
const newRound = (): string => crypto.randomUUID();
