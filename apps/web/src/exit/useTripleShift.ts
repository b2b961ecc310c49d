import { useEffect } from 'react';

const within = 2000;

/** Runs when Shift is pressed three times in two seconds with no other key between. */
export function useTripleShift(run: () => void): void {
  useEffect(() => {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat) return;
      presses =
        event.key === 'Shift'
          ? [...presses.filter((at) => event.timeStamp - at < within), event.timeStamp]
          : [];
      if (presses.length >= 3) run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);
}
