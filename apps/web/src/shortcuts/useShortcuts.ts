import { useEffect, useRef } from 'react';
import { type Shortcut, addShortcuts } from './shortcutStore.js';

/** Keys that work while the calling component is on the page. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = shortcuts.map(({ key }) => key).join();
  useEffect(
    () =>
      addShortcuts(
        latest.current.map(({ key, label }, index) => ({
          key,
          label,
          run: () => latest.current[index]?.run(),
        })),
      ),
    [names],
  );
}
