import type { Path, Place } from './problem.js';

/** Where a part of a value was written. A part without a place of its own has that of the nearest part around it. */
export type Locator = (path: Path) => Place;

/** A value and where its parts were written. */
export interface Located<T> {
  value: T;
  locate: Locator;
}

/** A locator for everything under `prefix`. */
export type Graft = readonly [prefix: Path, locate: Locator];

/** `base`, except under the prefixes of `grafts`, where the deepest fitting one answers. */
export function graft(base: Locator, grafts: readonly Graft[]): Locator {
  return (path) => {
    const fitting = grafts.filter(([prefix]) => prefix.every((step, index) => path[index] === step));
    const deepest = fitting.toSorted(([a], [b]) => b.length - a.length)[0];
    return deepest ? deepest[1](path.slice(deepest[0].length)) : base(path);
  };
}
