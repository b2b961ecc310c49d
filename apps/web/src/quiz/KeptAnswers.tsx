import type { AttemptParts } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect } from 'wouter';
import { paths } from '../app/paths.js';
import { BareFrame } from '../frame/BareFrame.js';
import { useT } from '../i18n/useT.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import { deviceKeeper } from './keptAnswers.js';
import { sendAnswer } from './sendAnswer.js';
import { sendKept } from './sendKept.js';
import { useServerClock } from './useServerClock.js';

/** What became of the answers that this device had kept, for the page of the result. */
export interface KeptOutcome {
  arrived: number;
  late: number;
  /** A newer answer counts instead. */
  replaced: number;
}

interface KeptAnswersProps {
  attempt: AttemptParts;
  receivedAt: number;
}

/** The attempt is over, and the device has answers that the server does not know: they go there before the result is shown. */
export function KeptAnswers({ attempt, receivedAt }: KeptAnswersProps) {
  const t = useT();
  const clock = useServerClock(attempt.serverTime, receivedAt);
  const [keeper] = useState(() => deviceKeeper(attempt.id));
  const [kept] = useState(() => Object.keys(keeper.read()).length);
  const { data, failureCount, fetchStatus } = useQuery({
    queryKey: ['kept', attempt.id],
    enabled: kept > 0,
    retry: true,
    queryFn: () => forgetUncounted(attempt.id, (answer) => sendAnswer(answer, clock)),
  });
  const result = paths.result(attempt.enrolmentId, attempt.activityId, attempt.id);
  if (kept === 0) return <Redirect to={result} replace />;
  if (data !== undefined) {
    const outcome: KeptOutcome = { ...data, arrived: kept - data.late - data.replaced };
    return <Redirect to={result} replace state={outcome} />;
  }
  const waits = failureCount > 0 || fetchStatus === 'paused';
  return (
    <BareFrame>
      <PageTitle tab={t('quiz:keptTitle')}>{t('quiz:keptTitle')}</PageTitle>
      <Notice tone={waits ? 'attention' : 'info'} role="status">
        <p>{t(waits ? 'quiz:keptWaiting' : 'quiz:keptBody')}</p>
      </Notice>
    </BareFrame>
  );
}

/** How many do not count. The page that shows it is the last to know of them. */
async function forgetUncounted(attemptId: string, send: Parameters<typeof sendKept>[2]) {
  const keeper = deviceKeeper(attemptId);
  const { late, replaced } = await sendKept(attemptId, keeper, send);
  for (const position of [...late, ...replaced]) keeper.forget(position);
  return { late: late.length, replaced: replaced.length };
}
