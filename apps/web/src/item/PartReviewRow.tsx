import type { GradeState, ItemResultParts, QuestionParts } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { ReviewMark } from './ReviewMark.js';
import { type ReviewRow, valueWords } from './reviewRows.js';
import styles from './item.module.css';

interface PartReviewRowProps {
  view: QuestionParts;
  row: ReviewRow;
  label: string;
  part: ItemResultParts['parts'][number] | null;
  /** For the one row of a question that has no parts. */
  whole: ItemResultParts | null;
}

const states: Partial<Record<GradeState, { tone: 'right' | 'wrong'; label: StringKey }>> = {
  RIGHT: { tone: 'right', label: 'item:right' },
  PARTLY_RIGHT: { tone: 'wrong', label: 'item:partlyRight' },
  WRONG: { tone: 'wrong', label: 'item:notRight' },
};

export function PartReviewRow({ view, row, label, part, whole }: PartReviewRowProps) {
  const t = useT();
  const { id } = row;
  const mark = states[(part ?? whole)?.state ?? 'NOT_GRADED'];
  // A place that was pointed at is known to the result only.
  const given = row.given ?? part?.given ?? null;
  const expected = (part ?? whole)?.expected ?? null;
  const words = (value: string) => {
    const said = valueWords(view, row, value);
    return isPlace(view) ? t('item:place', { number: said }) : said;
  };
  return (
    <li className={styles['reviewed']}>
      {mark ? <ReviewMark tone={mark.tone} label={t(mark.label)} /> : <span className={styles['mark']} />}
      <div className={styles['reason']}>
        <p>
          {id === null ? null : <span className={styles['part']}>{label}: </span>}
          {given === null ? (
            <em>{t('item:blank')}</em>
          ) : (
            <span className={styles['given']}>{words(given)}</span>
          )}
        </p>
        {expected !== null && expected !== given ? (
          <p className={styles['why']}>{t('item:expected', { answer: words(expected) })}</p>
        ) : null}
        {part?.feedback ? (
          <div className={styles['why']}>
            <RichTextView content={part.feedback} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

const isPlace = (view: QuestionParts): boolean =>
  view.__typename === 'OrderingView' || (view.__typename === 'JudgementView' && view.format === 'RANK');
