import type { RichText } from '@gssr/contract';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { RichTextView } from '../../richText/RichTextView.js';
import { plainText } from '../../richText/plainText.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { announce } from '../../ui/announce.js';
import { moved } from '../response.js';
import { useDragSort } from './useDragSort.js';
import styles from './sortList.module.css';

interface SortListProps {
  entries: readonly { id: string; content: RichText }[];
  /** As answered; empty while the list stands as it was shown. */
  order: readonly string[];
  onOrder: (order: string[]) => void;
  disabled: boolean;
}

/** A list to sort: by dragging, by buttons, or by the arrow keys on them. */
export function SortList({ entries, order, onOrder, disabled }: SortListProps) {
  const t = useT();
  const [focus, setFocus] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const stored = order.length === entries.length ? order : entries.map(({ id }) => id);
  const { shown, dragged, grip } = useDragSort(list, stored, onOrder);
  const contents = new Map(entries.map(({ id, content }) => [id, content]));

  // The browser drops the focus from an element that changes its place.
  useEffect(() => {
    if (focus !== null) document.getElementById(focus)?.focus();
  }, [focus, stored]);

  const move = (id: string, by: number, button: string) => {
    const from = stored.indexOf(id);
    const to = Math.min(Math.max(from + by, 0), stored.length - 1);
    setFocus(button);
    if (to === from) return;
    onOrder(moved(stored, from, to));
    announce(
      t('item:movedTo', { name: plainText(contents.get(id) ?? []), place: to + 1, total: stored.length }),
    );
  };

  return (
    <>
      <ol ref={list} className={styles['list']}>
        {shown.map((id, index) => (
          <li key={id} data-dragged={id === dragged || undefined}>
            <span className={styles['grip']} {...grip(id)} aria-hidden="true">
              <Icon name="grip" />
            </span>
            <span className={styles['place']}>{index + 1}</span>
            <div className={styles['words']}>
              <RichTextView content={contents.get(id) ?? []} />
            </div>
            <Moves
              id={id}
              words={plainText(contents.get(id) ?? [])}
              index={index}
              last={shown.length - 1}
              onMove={move}
            />
          </li>
        ))}
      </ol>
      {order.length === 0 ? (
        <Button onClick={() => onOrder([...stored])} disabled={disabled}>
          {t('item:keepOrder')}
        </Button>
      ) : null}
    </>
  );
}

interface MovesProps {
  id: string;
  words: string;
  index: number;
  last: number;
  onMove: (id: string, by: number, button: string) => void;
}

function Moves({ id, words, index, last, onMove }: MovesProps) {
  const t = useT();
  const [up, down] = [`${id}-up`, `${id}-down`];
  const press = (button: string) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(id, by, button);
  };
  return (
    <span className={styles['moves']}>
      <button
        type="button"
        id={up}
        aria-label={t('item:moveUp', { name: words })}
        aria-disabled={index === 0 || undefined}
        onClick={() => onMove(id, -1, up)}
        onKeyDown={press(up)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        id={down}
        aria-label={t('item:moveDown', { name: words })}
        aria-disabled={index === last || undefined}
        onClick={() => onMove(id, 1, down)}
        onKeyDown={press(down)}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}
