import { useT } from '../../i18n/useT.js';
import type { Placing } from './usePlacing.js';
import styles from './placing.module.css';

interface DragGapProps {
  id: string;
  label: string;
  choice: string | null;
  words: string | undefined;
  placing: Placing;
}

/** A place in the text: takes what is dropped, or what is picked when it is pressed. */
export function DragGap({ id, label, choice, words, placing }: DragGapProps) {
  const t = useT();
  const { picked } = placing;
  return (
    <button
      type="button"
      className={styles['gap']}
      data-slot={id}
      data-label={label}
      data-filled={choice !== null || undefined}
      data-ready={(picked !== null && placing.takes(id, picked)) || undefined}
      aria-label={
        words === undefined
          ? t('item:gapEmpty', { name: label })
          : t('item:gapFilled', { name: label, words })
      }
      onClick={() => placing.place(id, label)}
      {...(choice === null ? {} : placing.drag(choice))}
    >
      {words ?? ''}
    </button>
  );
}
