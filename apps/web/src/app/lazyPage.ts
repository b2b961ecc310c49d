import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Namespace } from '../i18n/keys.js';
import { loadStrings } from '../i18n/strings.js';

export type PageParams = Readonly<Record<string, string>>;

type Page = ComponentType & {
  /** Asks for what the page shows, before it is drawn. */
  prepare?: (params: PageParams) => void;
};

export interface LazyPage {
  Component: LazyExoticComponent<ComponentType>;
  /** Starts loading code and words before they are drawn. */
  preload: () => void;
  /** The same, and what the page shows, too: React would ask for it only once it has drawn the page without it. */
  open: (params: PageParams) => void;
}

/** A page whose code and strings arrive together, when it is first opened. */
export function lazyPage(load: () => Promise<{ default: Page }>, ...namespaces: Namespace[]): LazyPage {
  const loadAll = async () => (await Promise.all([load(), loadStrings(namespaces)]))[0];
  return {
    Component: lazy(loadAll),
    preload: () => void loadAll().catch(() => undefined),
    open: (params) =>
      void load().then(
        ({ default: page }) => page.prepare?.(params),
        () => undefined,
      ),
  };
}
