import { RichTextView } from '../../richText/RichTextView.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import styles from '../item.module.css';

/** Nothing to answer: a text between the questions. */
export default function DescriptionText({ view }: AnswerProps<ViewOf<'DescriptionView'>>) {
  return (
    <div className={styles['item']}>
      <RichTextView content={view.stem} />
    </div>
  );
}
