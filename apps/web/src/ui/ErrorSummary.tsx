import { useEffect, useRef } from 'react';
import { useT } from '../i18n/useT.js';
import styles from './errorSummary.module.css';

export interface SummedError {
  /** The field's id, null for an error of the whole form. */
  field: string | null;
  message: string;
}

/** All errors of a form at its top, each a link to its field. Takes the focus whenever a new set arrives. */
export function ErrorSummary({ errors }: { errors: SummedError[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary" className={styles['summary']}>
      <h2 id="error-summary">{t('common:errorSummary')}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field ?? message}>{field ? <ErrorLink field={field} message={message} /> : message}</li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLink({ field, message }: { field: string; message: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {message}
    </a>
  );
}
