import type { ItemResultParts } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import styles from './item.module.css';

/** How a person has marked an answer, criterion by criterion. */
export function RubricReview({ rubric }: { rubric: ItemResultParts['rubric'] }) {
  const t = useT();
  const format = useFormat();
  return (
    <dl className={styles['rubric']}>
      {rubric.map(({ criterion, level, points, most }, index) => (
        <div key={index}>
          <dt>
            <RichTextView content={criterion} />
          </dt>
          <dd>
            <RichTextView content={level} />
            <p>
              {t('common:pointsOf', {
                count: most,
                points: format.precise(points),
                most: format.precise(most),
              })}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
