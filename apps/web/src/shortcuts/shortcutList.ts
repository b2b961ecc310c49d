import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

function show(next: boolean): void {
  open = next;
  listeners.forEach((listener) => listener());
}

export const openShortcuts = (): void => show(true);
export const closeShortcuts = (): void => show(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the list of shortcuts is open. */
export const useShortcutsOpen = (): boolean => useSyncExternalStore(subscribe, () => open);
