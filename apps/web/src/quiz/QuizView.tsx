import { type AttemptParts, FlagItemDocument, OpenAttemptPageDocument } from '@gssr/contract';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useT } from '../i18n/useT.js';
import { loadAnswers } from '../item/kinds/answers.js';
import { QuestionsPage } from './QuestionsPage.js';
import { RemainingTime } from './RemainingTime.js';
import { ReviewAnswers } from './ReviewAnswers.js';
import { SubmitNotice } from './SubmitNotice.js';
import { isAnswered } from './answers.js';
import { attemptQuery } from './attemptQuery.js';
import { isAsked } from './pages.js';
import { useAnswers } from './useAnswers.js';
import { useFlags } from './useFlags.js';
import { devicePage, useQuizPlace } from './useQuizPlace.js';
import { useServerClock } from './useServerClock.js';
import { useRemaining } from './useRemaining.js';
import { useSubmit } from './useSubmit.js';

interface QuizViewProps {
  attempt: AttemptParts;
  /** When this device received it, by its own clock. */
  receivedAt: number;
  /** The attempt takes no more answers. */
  onClosed: () => void;
}

export function QuizView({ attempt, receivedAt, onClosed }: QuizViewProps) {
  const t = useT();
  const clock = useServerClock(attempt.serverTime, receivedAt);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const flags = useFlags(attempt.items, (position, flagged) => tellFlag(attempt.id, position, flagged));
  const toResult = () => {
    for (const queryKey of [
      ['enrolment'],
      ['learning'],
      ['course'],
      ['catalogue'],
      ['certificates'],
      ['quizStart'],
    ]) {
      void client.invalidateQueries({ queryKey });
    }
    navigate(paths.result(attempt.enrolmentId, attempt.activityId, attempt.id), { replace: true });
  };
  const askAgain = () => void client.invalidateQueries({ queryKey: attemptQuery(attempt.id).queryKey });
  const { store, answers } = useAnswers(attempt, clock, onClosed, askAgain);
  const [memory] = useState(() => devicePage(attempt.id));
  // The server takes no answer to a page that was left: those on their way go first.
  const place = useQuizPlace(
    attempt,
    memory,
    (page) => void store.whenSent().then(() => tellOpened(attempt.id, page)),
  );
  const { state, submit } = useSubmit(attempt.id, store, toResult);
  // The time may have been extended, or this device's clock set: the server says whether it is over.
  const atEnd = () => {
    store.sendAll();
    void client
      .fetchQuery(attemptQuery(attempt.id))
      .then((now) => (now?.state === 'IN_PROGRESS' && !isOver(now) ? undefined : submit()), submit);
  };
  const left = useRemaining(attempt, clock, atEnd);
  const asked = attempt.items.filter(isAsked);
  const answered = asked.filter(({ position }) =>
    isAnswered(answers.get(position) ?? { response: null }),
  ).length;
  const blocked = state === 'unsent' && left === 0;
  const handIn = useEffectEvent(submit);
  // The time is over, and what was in the way has arrived: nobody has to press again.
  useEffect(() => {
    if (blocked && store.unsent().length === 0) handIn();
  }, [blocked, store, answers]);
  useLossWarning(() => store.unsent().length > 0 && !store.keeping);
  useEffect(() => loadAnswers(attempt.items.map(({ item }) => item)), [attempt.items]);
  const shared = { attempt, answers, store, flags, place, ended: left === 0 };

  return (
    <LearnFrame
      back={{
        to: paths.quiz(attempt.enrolmentId, attempt.activityId),
        label: t('quiz:backToStart'),
        short: t('quiz:tab'),
      }}
      percent={(100 * answered) / Math.max(1, asked.length)}
      status={left === null ? null : <RemainingTime seconds={left} />}
    >
      <SubmitNotice state={state} ended={left === 0} onRetry={submit} />
      {place.view === 'review' ? (
        <ReviewAnswers {...shared} submitting={state === 'submitting'} onSubmit={submit} />
      ) : (
        <QuestionsPage {...shared} key={`${place.view}-${place.page}`} />
      )}
    </LearnFrame>
  );
}

const isOver = ({ deadlineAt, serverTime }: AttemptParts): boolean =>
  deadlineAt !== null && Date.parse(serverTime) >= Date.parse(deadlineAt);

/** Without a connection the next page tells the server of this one, too. */
const tellOpened = (attemptId: string, page: number): void =>
  void request(OpenAttemptPageDocument, { attemptId, page }).catch(() => undefined);

/** False when the server did not take it. */
const tellFlag = (attemptId: string, position: number, flagged: boolean): Promise<boolean> =>
  request(FlagItemDocument, { input: { attemptId, position, flagged } }).then(
    ({ flagItem }) => flagItem.__typename === 'ItemFlagged',
    () => false,
  );

/** The browser's own question before the page is closed, only while closing it would lose an answer. */
function useLossWarning(wouldLose: () => boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });
}
