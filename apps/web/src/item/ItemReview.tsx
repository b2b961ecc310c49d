import type { ChoiceParts, ItemResultParts } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { ReviewMark } from './ReviewMark.js';
import styles from './item.module.css';

type OptionResult = ItemResultParts['options'][number];

interface ItemReviewProps {
  item: ChoiceParts;
  feedback: readonly OptionResult[];
}

/** The same question with what was chosen, what is right, and why. */
export function ItemReview({ item, feedback }: ItemReviewProps) {
  return (
    <div className={styles['item']}>
      <RichTextView content={item.stem} />
      <ul className={styles['options']}>
        {item.options.map(({ id, content }) => (
          <li key={id} className={styles['reviewed']}>
            <OptionMark feedback={feedback.find(({ optionId }) => optionId === id)} />
            <div className={styles['reason']}>
              <RichTextView content={content} />
              <OptionReason feedback={feedback.find(({ optionId }) => optionId === id)} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OptionMark({ feedback }: { feedback: OptionResult | undefined }) {
  const t = useT();
  if (!feedback || (!feedback.chosen && !feedback.correct)) return <span className={styles['mark']} />;
  if (feedback.chosen && feedback.correct === null)
    return <ReviewMark tone="chosen" label={t('common:optionChosen')} />;
  if (feedback.chosen && feedback.correct)
    return <ReviewMark tone="right" label={t('common:optionChosenRight')} />;
  if (feedback.chosen) return <ReviewMark tone="wrong" label={t('common:optionChosenWrong')} />;
  return <ReviewMark tone="missed" label={t('common:optionMissed')} />;
}

function OptionReason({ feedback }: { feedback: OptionResult | undefined }) {
  if (!feedback?.feedback || (!feedback.chosen && !feedback.correct)) return null;
  return (
    <div className={styles['why']}>
      <RichTextView content={feedback.feedback} />
    </div>
  );
}
