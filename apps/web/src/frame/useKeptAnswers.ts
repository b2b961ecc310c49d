import { useEffect } from 'react';
import { attemptsKept } from '../quiz/keptAnswers.js';

/** Whichever page somebody opens when the connection is back: answers that were kept on this device are sent. */
export function useKeptAnswers(): void {
  useEffect(() => {
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, []);
}

function send(): void {
  if (attemptsKept().length === 0) return;
  // Not reached, or somebody else is signed in: they stay kept.
  void import('../quiz/sendAllKept.js').then(({ sendAllKept }) => sendAllKept()).catch(() => undefined);
}
