import { remember, remembered } from '../app/storage.js';
import type { StringKey } from '../i18n/keys.js';

export interface Shortcut {
  /** What `KeyboardEvent.key` says, as printed on the key. */
  key: string;
  label: StringKey;
  run: () => void;
}

const switchKey = 'gssr.shortcuts';
const active = new Set<readonly Shortcut[]>();

/** Single keys can be switched off: people who dictate to their computer set them off by speaking. */
export const shortcutsEnabled = (): boolean => remembered(switchKey) !== 'off';

export const enableShortcuts = (enabled: boolean): boolean => remember(switchKey, enabled ? 'on' : 'off');

export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  active.add(shortcuts);
  return () => active.delete(shortcuts);
}

export const activeShortcuts = (): Shortcut[] => [...active].flat();

export function handleKey(event: KeyboardEvent): void {
  // A key that is held down is one wish: in a quiz it would leave page after page.
  if (event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !shortcutsEnabled()) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const shortcut = activeShortcuts().find(({ key }) => key === event.key.toLowerCase());
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
