import type { AttemptParts } from '@gssr/contract';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ServerClock } from './ServerClock.js';

const second = 1000;

/** Seconds left by the server's clock, null without a deadline. */
export function useRemaining(
  { deadlineAt }: AttemptParts,
  clock: ServerClock,
  onEnd: () => void,
): number | null {
  const deadline = deadlineAt === null ? null : Date.parse(deadlineAt);
  const [now, setNow] = useState(clock.now);
  const left = deadline === null ? null : Math.max(0, Math.ceil((deadline - now) / second));
  const ended = left === 0;
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    if (deadline === null) return undefined;
    const timer = window.setInterval(() => setNow(clock.now()), second);
    return () => window.clearInterval(timer);
  }, [clock, deadline]);

  useEffect(() => {
    if (ended) end();
  }, [ended]);

  return left;
}
