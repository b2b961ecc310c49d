import { useT } from '../i18n/useT.js';
import { plainText } from '../richText/plainText.js';
import { Icon } from '../ui/Icon.js';
import type { AttemptItem } from './Question.js';
import { type Answer, isAnswered, isUnsent } from './answers.js';
import styles from './quiz.module.css';

interface ReviewRowProps {
  item: AttemptItem;
  answer: Answer | undefined;
  number: number;
  onOpen: () => void;
}

export function ReviewRow({ item, answer, number, onOpen }: ReviewRowProps) {
  const t = useT();
  const answered = answer !== undefined && isAnswered(answer);
  const unsent = answer !== undefined && isUnsent(answer);
  const state = unsent ? t('quiz:rowUnsent') : answered ? t('quiz:rowAnswered') : t('quiz:rowEmpty');
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span className={styles['stem']}>
          {number}. {plainText(item.item.stem)}
        </span>
        <span className={styles['state']} data-attention={unsent || !answered || undefined}>
          <Icon name={unsent ? 'attention' : answered ? 'done' : 'open'} />
          {state}
        </span>
      </button>
    </li>
  );
}
