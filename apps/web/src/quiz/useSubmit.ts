import { SubmitAttemptDocument } from '@gssr/contract';
import { useRef, useState } from 'react';
import { type Failure, failureOf, isPassing } from '../api/errors.js';
import { request } from '../api/request.js';
import type { AnswerStore } from './AnswerStore.js';
import { patience } from './sendAnswer.js';

export type SubmitState = 'idle' | 'submitting' | 'unsent' | Failure;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Submits once, however often it is asked. Answers go first; without them nothing is submitted. */
export function useSubmit(attemptId: string, store: AnswerStore, onSubmitted: () => void) {
  const running = useRef(false);
  const [state, setState] = useState<SubmitState>('idle');

  const submit = async () => {
    if (running.current) return;
    running.current = true;
    setState('submitting');
    const outcome = await submitAnswers(attemptId, store);
    running.current = false;
    setState(outcome);
    if (outcome === 'idle') onSubmitted();
  };
  return { state, submit: () => void submit() };
}

async function submitAnswers(attemptId: string, store: AnswerStore): Promise<SubmitState> {
  if (!(await allSent(store))) return 'unsent';
  for (let wait = 500; ; wait *= 2) {
    const failure = await request(SubmitAttemptDocument, { attemptId }, { signal: patience() }).then(
      () => null,
      (error: unknown) => failureOf(error),
    );
    if (failure === null) return 'idle';
    // A submit may be repeated safely: the second returns the first one's result.
    if (!isPassing(failure) || wait > 2000) return failure;
    await pause(wait);
  }
}

/** Gives what is on its way up to five seconds. */
async function allSent(store: AnswerStore): Promise<boolean> {
  store.sendAll();
  for (let tries = 0; tries < 50 && store.unsent().length > 0; tries += 1) await pause(100);
  return store.unsent().length === 0;
}
