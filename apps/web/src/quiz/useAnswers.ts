import { type AttemptParts, CheckAnswerDocument, SaveAnswerDocument, TryAgainDocument } from '@gssr/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '../api/request.js';
import { type Answers, AnswerStore } from './AnswerStore.js';
import { deviceKeeper } from './keptAnswers.js';
import { deviceTimes, withOfflineClaim } from './offlineClaims.js';

/** The attempt's answers, kept and sent while the page is open. */
export function useAnswers(
  attempt: AttemptParts,
  /** When this device got the attempt, by its own clock. */
  receivedAt: number,
  onClosed: () => void,
  onOutdated: () => void,
): { store: AnswerStore; answers: Answers } {
  const [store] = useState(
    () =>
      new AnswerStore(attempt.id, attempt.items, {
        send: withOfflineClaim(
          async (input) => (await request(SaveAnswerDocument, { input })).saveAnswer,
          deviceTimes(attempt.id),
          Date.parse(attempt.serverTime) - receivedAt,
        ),
        check: async (input) => (await request(CheckAnswerDocument, { input })).checkAnswer,
        tryAgain: async (input) => (await request(TryAgainDocument, { input })).tryAgain,
        keeper: deviceKeeper(attempt.id),
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
