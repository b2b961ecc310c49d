import type { InputHTMLAttributes, ReactNode } from 'react';
import { FieldFrame, type FieldFrameProps } from './FieldFrame.js';
import styles from './field.module.css';

type FieldProps = Omit<FieldFrameProps, 'children'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { beside?: ReactNode };

/** A text field with its label, hint and error tied together. */
export function Field({ id, label, hint, error, beside, ...input }: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {(described) => (
        <div className={styles['row']}>
          <input {...input} {...described} id={id} className={styles['input']} />
          {beside}
        </div>
      )}
    </FieldFrame>
  );
}
