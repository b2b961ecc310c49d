import { type AttemptParts, CheckAnswerDocument, TryAgainDocument } from '@gssr/contract';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { request } from '../api/request.js';
import { type Answers, AnswerStore } from './AnswerStore.js';
import { deviceKeeper } from './keptAnswers.js';
import { patience, sendAnswer } from './sendAnswer.js';
import type { ServerClock } from './ServerClock.js';

/** Milliseconds that an answer may take to be acknowledged before the clock is doubted. */
const DOUBT = 30_000;

/** The attempt's answers, kept and sent while the page is open. */
export function useAnswers(
  attempt: AttemptParts,
  clock: ServerClock,
  onClosed: () => void,
  onOutdated: () => void,
): { store: AnswerStore; answers: Answers } {
  const deadline = useRef(attempt.deadlineAt);
  useEffect(() => {
    deadline.current = attempt.deadlineAt;
  }, [attempt.deadlineAt]);
  const [store] = useState(
    () =>
      new AnswerStore(attempt.id, attempt.items, {
        send: async (answer) => {
          const result = await sendAnswer(answer, clock);
          if (result.__typename !== 'AnswerReceipt') return result;
          const drift = Math.abs(Date.parse(result.serverTime) - clock.now());
          // Time was granted, or a clock was set.
          if (result.deadlineAt !== deadline.current || drift > DOUBT) onOutdated();
          return result;
        },
        now: clock.now,
        check: async (input) =>
          (await request(CheckAnswerDocument, { input }, { signal: patience() })).checkAnswer,
        tryAgain: async (input) =>
          (await request(TryAgainDocument, { input }, { signal: patience() })).tryAgain,
        keeper: deviceKeeper(attempt.id),
        inOrder: attempt.navigation === 'SEQUENTIAL',
        onClosed,
        onOutdated,
      }),
  );
  useEffect(() => {
    store.open();
    const leave = () => {
      if (document.visibilityState === 'hidden') store.sendAll();
    };
    window.addEventListener('online', store.sendAll);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('online', store.sendAll);
      document.removeEventListener('visibilitychange', leave);
      store.close();
    };
  }, [store]);
  useEffect(() => store.refresh(attempt.items), [store, attempt.items]);
  return { store, answers: useSyncExternalStore(store.subscribe, store.current) };
}
