import { Suspense, lazy, useEffect } from 'react';
import { openShortcuts, useShortcutsOpen } from './shortcutList.js';
import { handleKey } from './shortcutStore.js';
import { useShortcuts } from './useShortcuts.js';

const ShortcutDialog = lazy(() => import('./ShortcutDialog.js'));

/** Listens for single keys, and lists them under `?`. */
export function Shortcuts() {
  const open = useShortcutsOpen();
  useShortcuts([{ key: '?', label: 'common:shortcutList', run: openShortcuts }]);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  return open ? (
    <Suspense>
      <ShortcutDialog />
    </Suspense>
  ) : null;
}
