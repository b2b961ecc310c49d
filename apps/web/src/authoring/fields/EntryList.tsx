import { type ReactNode, useId } from 'react';
import { useT } from '../../i18n/useT.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import {
  freshId,
  isObject,
  type Json,
  listAt,
  type Path,
  textAt,
  withEntry,
  withMoved,
  withoutEntry,
} from '../draft/json.js';
import { fieldId, useDraft } from '../draft/DraftContext.js';
import { EntryButton } from './EntryButton.js';
import styles from './fields.module.css';

interface EntryListProps {
  path: Path;
  title: string;
  hint?: string;
  /** What one entry is called, with its number: "Option 2". */
  nameOf: (number: number) => string;
  addLabel?: string;
  /** A new entry; it gets an id of its own, unless entries go without. */
  blank?: Json;
  withoutIds?: boolean;
  /** In place of the button that adds a blank entry. */
  adding?: ReactNode;
  /** The last that many cannot be removed. */
  least?: number;
  /** The order is a matter of taste, so that entries need not be moved. */
  fixedOrder?: boolean;
  children: (path: Path, index: number) => ReactNode;
}

/** A list whose entries can be added, removed and moved by buttons, each with the entry's name for those who do not see it. */
export function EntryList({
  path,
  title,
  hint,
  nameOf,
  addLabel,
  blank = null,
  withoutIds = false,
  adding,
  least = 0,
  fixedOrder,
  children,
}: EntryListProps) {
  const t = useT();
  const { draft, change, problemAt } = useDraft();
  const heading = useId();
  const entries = listAt(draft, path);
  const problem = problemAt(path);

  const add = () => {
    const entry = isObject(blank) && !withoutIds ? { ...blank, id: freshId(entries) } : blank;
    change((known) => withEntry(known, path, entry));
  };
  const remove = (index: number) => {
    change((known) => withoutEntry(known, path, index));
    announce(t('authoring:removed', { name: nameOf(index + 1) }));
  };
  const move = (from: number, to: number) => {
    change((known) => withMoved(known, path, from, to));
    announce(t('authoring:moved', { name: nameOf(from + 1), place: to + 1 }));
  };

  return (
    <section className={styles['list']} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {hint ? <p className={styles['hint']}>{hint}</p> : null}
      {problem ? (
        <p id={fieldId(path)} tabIndex={-1} className={styles['problem']}>
          {problem}
        </p>
      ) : null}
      <ol className={styles['entries']}>
        {entries.map((entry, index) => (
          <li key={textAt(entry, ['id']) || index} className={styles['entry']}>
            <div className={styles['entryHead']}>
              <strong>{nameOf(index + 1)}</strong>
              <span className={styles['tools']}>
                {fixedOrder ? null : (
                  <>
                    <EntryButton
                      icon="up"
                      label={t('authoring:moveUp', { name: nameOf(index + 1) })}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    />
                    <EntryButton
                      icon="down"
                      label={t('authoring:moveDown', { name: nameOf(index + 1) })}
                      disabled={index === entries.length - 1}
                      onClick={() => move(index, index + 1)}
                    />
                  </>
                )}
                <EntryButton
                  icon="cross"
                  label={t('authoring:remove', { name: nameOf(index + 1) })}
                  disabled={entries.length <= least}
                  onClick={() => remove(index)}
                />
              </span>
            </div>
            {children([...path, index], index)}
          </li>
        ))}
      </ol>
      {adding ?? (
        <div>
          <Button onClick={add}>{addLabel}</Button>
        </div>
      )}
    </section>
  );
}
