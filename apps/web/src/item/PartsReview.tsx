import { useT } from '../i18n/useT.js';
import { GapContext } from '../richText/GapContext.js';
import { RichTextView } from '../richText/RichTextView.js';
import type { QuestionReviewProps } from './QuestionReview.js';
import { PickedImage } from './kinds/PickedImage.js';
import { PartReviewRow } from './PartReviewRow.js';
import { type ReviewRow, reviewRows } from './reviewRows.js';
import styles from './item.module.css';

/** A question with a row for each part of it. */
export default function PartsReview({ view, response, result }: QuestionReviewProps) {
  const t = useT();
  const rows = reviewRows(view, response).filter((row) => isTold(view.__typename, row, result));
  const label = (row: ReviewRow, index: number): string => {
    if (row.label !== null) return row.label;
    if (row.id === 'LEAST') return t('item:least');
    if (row.id === 'MOST' || row.id === 'BEST') return t('item:most');
    return row.id === null ? t('item:yourAnswer') : t('item:gap', { number: index + 1 });
  };
  const mark = (id: string) => {
    const index = rows.findIndex((row) => row.id === id);
    return <b className={styles['gap']}>{index < 0 ? '…' : t('item:gap', { number: index + 1 })}</b>;
  };
  return (
    <div className={styles['item']}>
      <GapContext value={mark}>
        <RichTextView content={view.stem} />
      </GapContext>
      {view.__typename === 'HotspotView' ? <PickedImage view={view} response={response} /> : null}
      <ul className={styles['options']}>
        {rows.map((row, index) => (
          <PartReviewRow
            key={row.id ?? index}
            view={view}
            row={row}
            label={label(row, index)}
            part={result?.parts.find(({ id }) => id === row.id) ?? null}
            whole={row.id === null ? result : null}
          />
        ))}
      </ul>
    </div>
  );
}

/** Of the places on an image only those that were picked, or are told: the others are of no use. */
const isTold = (
  name: QuestionReviewProps['view']['__typename'],
  { id, given }: ReviewRow,
  result: QuestionReviewProps['result'],
): boolean =>
  name !== 'HotspotView' || given !== null || (result?.parts.some((part) => part.id === id) ?? false);
