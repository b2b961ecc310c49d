import { Icon } from '../ui/Icon.js';
import styles from './item.module.css';

/** In words and by a sign what became of an answer. */
export function ReviewMark({
  tone,
  label,
}: {
  tone: 'right' | 'wrong' | 'missed' | 'chosen';
  label: string;
}) {
  return (
    <span className={styles['mark']} data-tone={tone}>
      <Icon name={tone === 'wrong' ? 'cross' : 'done'} />
      {label}
    </span>
  );
}
