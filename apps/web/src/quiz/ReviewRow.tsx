import { useT } from '../i18n/useT.js';
import { plainText } from '../richText/plainText.js';
import { Icon } from '../ui/Icon.js';
import type { AttemptItem } from './Question.js';
import { type Answer, isAnswered, isUnsent } from './answers.js';
import styles from './quiz.module.css';

interface ReviewRowProps {
  item: AttemptItem;
  answer: Answer | undefined;
  flagged: boolean;
  number: number;
  /** Null where there is no way back. */
  onOpen: (() => void) | null;
}

export function ReviewRow({ item, answer, flagged, number, onOpen }: ReviewRowProps) {
  const t = useT();
  const answered = answer !== undefined && isAnswered(answer);
  const unsent = answer !== undefined && isUnsent(answer);
  const state = unsent ? t('quiz:rowUnsent') : answered ? t('quiz:rowAnswered') : t('quiz:rowEmpty');
  const row = (
    <>
      <span className={styles['stem']}>
        {number}. {gapless(plainText(item.item.stem))}
      </span>
      <span className={styles['state']} data-attention={unsent || !answered || undefined}>
        <Icon name={unsent ? 'attention' : answered ? 'done' : 'open'} />
        {state}
      </span>
      {flagged ? (
        <span className={styles['state']} data-attention>
          <Icon name="flag" />
          {t('quiz:flagged')}
        </span>
      ) : null}
    </>
  );
  return (
    <li>
      {onOpen ? (
        <button type="button" className={styles['row']} onClick={onOpen}>
          {row}
        </button>
      ) : (
        <div className={styles['row']}>{row}</div>
      )}
    </li>
  );
}

/** A gap in a line of words. */
const gapless = (words: string): string => words.replace(/\[\[[\w-]+\]\]/g, '…');
