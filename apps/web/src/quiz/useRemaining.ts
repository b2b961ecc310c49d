import type { AttemptParts } from '@gssr/contract';
import { useEffect, useEffectEvent, useState } from 'react';

const second = 1000;

/**
 * Seconds left by the server's clock, null without a deadline. `receivedAt` is when this device got the server's time, by its
 * own clock; only the difference between the two counts, so a wrong clock does no harm.
 */
export function useRemaining(attempt: AttemptParts, receivedAt: number, onEnd: () => void): number | null {
  const deadline =
    attempt.deadlineAt === null
      ? null
      : Date.parse(attempt.deadlineAt) - Date.parse(attempt.serverTime) + receivedAt;
  const [now, setNow] = useState(Date.now);
  const left = deadline === null ? null : Math.max(0, Math.ceil((deadline - now) / second));
  const ended = left === 0;
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    if (deadline === null) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), second);
    return () => window.clearInterval(timer);
  }, [deadline]);

  useEffect(() => {
    if (ended) end();
  }, [ended]);

  return left;
}
