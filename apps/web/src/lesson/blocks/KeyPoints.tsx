import { useT } from '../../i18n/useT.js';
import type { BlockOf } from '../LessonBlockView.js';
import styles from './blocks.module.css';

export function KeyPoints({ block: { id, points } }: { block: BlockOf<'KeyPointsBlock'> }) {
  const t = useT();
  return (
    <section className={styles['points']} aria-labelledby={`points-${id}`}>
      <h2 id={`points-${id}`}>{t('lesson:keyPoints')}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
