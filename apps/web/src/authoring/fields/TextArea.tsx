import type { Ref, TextareaHTMLAttributes } from 'react';
import { FieldFrame, type FieldFrameProps } from '../../ui/FieldFrame.js';
import field from '../../ui/field.module.css';
import styles from './fields.module.css';

type TextAreaProps = Omit<FieldFrameProps, 'children'> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { box?: Ref<HTMLTextAreaElement> };

/** A text of several lines that grows with what is written. */
export function TextArea({ id, label, hint, error, box, ...rest }: TextAreaProps) {
  return (
    <div className={styles['wide']}>
      <FieldFrame id={id} label={label} hint={hint} error={error}>
        {(described) => (
          <textarea
            {...rest}
            {...described}
            ref={box}
            id={id}
            className={`${field['input']} ${styles['grows']}`}
          />
        )}
      </FieldFrame>
    </div>
  );
}
