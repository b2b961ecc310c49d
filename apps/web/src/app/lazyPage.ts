import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Namespace } from '../i18n/keys.js';
import { loadStrings } from '../i18n/strings.js';

type PageModule = { default: ComponentType };

export interface LazyPage {
  Component: LazyExoticComponent<ComponentType>;
  /** Starts loading code and words before they are drawn. */
  preload: () => void;
}

/** A page whose code and strings arrive together, when it is first opened. */
export function lazyPage(load: () => Promise<PageModule>, ...namespaces: Namespace[]): LazyPage {
  const loadAll = async () => (await Promise.all([load(), loadStrings(namespaces)]))[0];
  return { Component: lazy(loadAll), preload: () => void loadAll().catch(() => undefined) };
}
