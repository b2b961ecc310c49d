import type { ChoiceParts, ItemResultParts } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { Icon } from '../ui/Icon.js';
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
  if (feedback.chosen && feedback.correct) return <Mark tone="right" label={t('common:optionChosenRight')} />;
  if (feedback.chosen) return <Mark tone="wrong" label={t('common:optionChosenWrong')} />;
  return <Mark tone="missed" label={t('common:optionMissed')} />;
}

function Mark({ tone, label }: { tone: 'right' | 'wrong' | 'missed'; label: string }) {
  return (
    <span className={styles['mark']} data-tone={tone}>
      <Icon name={tone === 'wrong' ? 'cross' : 'done'} />
      {label}
    </span>
  );
}

function OptionReason({ feedback }: { feedback: OptionResult | undefined }) {
  if (!feedback?.feedback || (!feedback.chosen && !feedback.correct)) return null;
  return (
    <div className={styles['why']}>
      <RichTextView content={feedback.feedback} />
    </div>
  );
}
