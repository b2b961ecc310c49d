import type { MarkingState } from '@gssr/contract';
import { useSearchParams } from 'wouter';

export const states: readonly MarkingState[] = ['OPEN', 'FIRST', 'SECOND', 'FINAL', 'MARKED', 'BY_KEY'];

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The attempt in the address of a learner's page, or in what somebody copied from it; empty for none. */
export const attemptIn = (text: string): string => (text.match(ID) ?? []).at(-1)?.toLowerCase() ?? '';

/** What the queue is narrowed to stands in the address, to be sent on and come back to. */
export function useQueuePlace() {
  const [params, setParams] = useSearchParams();
  const state = states.find((candidate) => candidate === params.get('state')) ?? 'OPEN';
  const mine = params.get('mine') === 'yes';
  const attempt = attemptIn(params.get('attempt') ?? '');
  const set = (next: { state: MarkingState; mine: boolean; attempt: string }) =>
    setParams(
      {
        ...(next.state === 'OPEN' ? {} : { state: next.state }),
        ...(next.mine ? { mine: 'yes' } : {}),
        ...(next.attempt ? { attempt: next.attempt } : {}),
      },
      { replace: true },
    );
  return {
    state,
    mine,
    attempt,
    setState: (value: MarkingState) => set({ state: value, mine, attempt }),
    setMine: (value: boolean) => set({ state, mine: value, attempt }),
    setAttempt: (value: string) => set({ state, mine, attempt: attemptIn(value) }),
  };
}
