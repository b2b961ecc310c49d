import { useId, useState } from 'react';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Field } from '../ui/Field.js';
import styles from './bank.module.css';

interface CategoryFormProps {
  label: string;
  hint?: string;
  /** As it is stored. */
  title: string;
  action: string;
  busy: boolean;
  onSave: (title: string) => void;
  /** Only for one that may go. */
  onDelete?: () => void;
}

/** The title of a category, to be written and stored. */
export function CategoryForm({ label, hint, title, action, busy, onSave, onDelete }: CategoryFormProps) {
  const t = useT();
  const id = useId();
  const [value, setValue] = useState(title);
  return (
    <form
      className={styles['category']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value);
      }}
    >
      <Field
        id={id}
        label={label}
        hint={hint}
        value={value}
        autoComplete="off"
        onChange={({ target }) => setValue(target.value)}
        beside={
          <Button type="submit" busy={busy || value.trim() === title}>
            {action}
          </Button>
        }
      />
      {onDelete ? (
        <Button
          kind="danger"
          busy={busy}
          aria-label={t('studio:deleteCategory', { title })}
          onClick={onDelete}
        >
          {t('studio:delete')}
        </Button>
      ) : null}
    </form>
  );
}
