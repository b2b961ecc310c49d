import { useT } from '../../i18n/useT.js';
import type { BlockOf } from '../LessonBlockView.js';
import styles from './blocks.module.css';

/** The place of a national text that is not filled yet. It never guesses what the law says. */
export function LawSlot({ block: { key, title, text } }: { block: BlockOf<'LawSlotBlock'> }) {
  const t = useT();
  return (
    <aside className={styles['law']} aria-labelledby={`law-${key}`}>
      <p className={styles['label']}>{t('lesson:law')}</p>
      <h3 id={`law-${key}`}>{title}</h3>
      <p>{text}</p>
      <p className={styles['unfilled']}>{t('lesson:lawUnfilled')}</p>
    </aside>
  );
}
