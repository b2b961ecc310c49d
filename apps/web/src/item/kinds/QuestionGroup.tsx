import type { RichText } from '@gssr/contract';
import type { ReactNode } from 'react';
import { RichTextView } from '../../richText/RichTextView.js';
import styles from '../item.module.css';

interface QuestionGroupProps {
  stem: RichText;
  instruction?: string;
  disabled: boolean;
  children: ReactNode;
}

/** A question's words over its fields, which belong together. */
export function QuestionGroup({ stem, instruction, disabled, children }: QuestionGroupProps) {
  return (
    <fieldset className={styles['item']} disabled={disabled}>
      <legend>
        <RichTextView content={stem} />
        {instruction ? <span className={styles['instruction']}>{instruction}</span> : null}
      </legend>
      {children}
    </fieldset>
  );
}
