import { useSyncExternalStore } from 'react';
import { remember, remembered } from '../app/storage.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'gssr.theme';
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  return themes.find((theme) => theme === remembered(key)) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  remember(key, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen theme, kept on this device. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme);
