import { type AttemptParts, FlagItemDocument, type FlagItemInput } from '@gssr/contract';
import { useState } from 'react';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';

export interface Flags {
  isFlagged: (position: number) => boolean;
  toggle: (position: number) => void;
}

/** Which questions the person wants to come back to. Shown at once, and taken back when the server did not hear of it. */
export function useFlags({ id, items }: AttemptParts): Flags {
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
    void tell({ attemptId: id, position, flagged }).then((done) => {
      if (done) return;
      set(position, !flagged);
      announce(t('quiz:flagFailed'));
    });
  };
  return { isFlagged, toggle };
}

/** False when the server did not take it. */
const tell = (input: FlagItemInput): Promise<boolean> =>
  request(FlagItemDocument, { input }).then(
    ({ flagItem }) => flagItem.__typename === 'ItemFlagged',
    () => false,
  );
