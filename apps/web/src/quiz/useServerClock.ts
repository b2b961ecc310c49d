import { useEffect, useState } from 'react';
import { ServerClock } from './ServerClock.js';

/** One clock while the page is open, put right whenever the server is heard. */
export function useServerClock(serverTime: string, receivedAt: number): ServerClock {
  const [clock] = useState(() => new ServerClock(serverTime, receivedAt));
  useEffect(() => clock.hear(serverTime, receivedAt), [clock, serverTime, receivedAt]);
  return clock;
}
