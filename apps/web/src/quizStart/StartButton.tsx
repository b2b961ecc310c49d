import { StartAttemptDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { attemptQuery } from '../quiz/attemptQuery.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import { quizStartQuery } from './quizStartQuery.js';
import type { QuizStatus } from './QuizStartView.js';

/** Starts an attempt, or continues the one that another device has just started. */
export function StartButton({
  status: { info, attempts, conditions },
  enrolmentId,
}: {
  status: QuizStatus;
  enrolmentId: string;
}) {
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const start = useMutation({
    mutationFn: async () =>
      (await request(StartAttemptDocument, { input: { enrolmentId, activityId: info.activityId } }))
        .startAttempt,
    onSuccess: (result) => {
      // What has changed meanwhile stands on the page once it is read again, in the reader's language and time.
      if (result.__typename !== 'AttemptStarted')
        return client.invalidateQueries({ queryKey: quizStartQuery(enrolmentId, info.activityId).queryKey });
      client.setQueryData(attemptQuery(result.attempt.id).queryKey, result.attempt);
      navigate(paths.attempt(enrolmentId, info.activityId, result.attempt.id));
    },
  });
  const refusal = start.data?.__typename === 'NotAvailable' ? start.data.message : null;
  return (
    <>
      {conditions.timeLimitMinutes ? (
        <p>{t('quiz:startTimed', { count: conditions.timeLimitMinutes })}</p>
      ) : null}
      {start.isError ? <ErrorState failure={failureOf(start.error)} /> : null}
      {refusal ? <Notice tone="lost" title={refusal} role="alert" /> : null}
      <ActionBar>
        <Button kind="primary" busy={start.isPending} onClick={() => start.mutate()}>
          {t('quiz:start', { number: attempts.length + 1 })}
        </Button>
      </ActionBar>
    </>
  );
}
