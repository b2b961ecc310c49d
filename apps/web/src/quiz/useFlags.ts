import type { AttemptParts } from '@gssr/contract';
import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';

export interface Flags {
  isFlagged: (position: number) => boolean;
  toggle: (position: number) => void;
}

/**
 * Which questions the person wants to come back to. Shown at once, and taken back when `tell` says that the server did not
 * hear of it.
 */
export function useFlags(
  items: AttemptParts['items'],
  tell: (position: number, flagged: boolean) => Promise<boolean>,
): Flags {
  const t = useT();
  const [changes, setChanges] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isFlagged = (position: number) =>
    changes.get(position) ?? items.some((item) => item.position === position && item.flagged);

  const set = (position: number, flagged: boolean) =>
    setChanges((before) => new Map(before).set(position, flagged));
  const toggle = (position: number) => {
    const flagged = !isFlagged(position);
    set(position, flagged);
    announce(flagged ? t('quiz:flagSet') : t('quiz:flagTaken'));
    void tell(position, flagged).then((done) => {
      if (done) return;
      set(position, !flagged);
      announce(t('quiz:flagFailed'));
    });
  };
  return { isFlagged, toggle };
}
