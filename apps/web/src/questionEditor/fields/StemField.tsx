import { useRef } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button.js';
import { freshId, type Json, listAt, textAt, withEntry, withValue } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { newQuestion } from '../draft/templates.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';

interface StemFieldProps {
  label: string;
  hint: string;
  /** The list of gaps, for a kind that has them in its text. */
  gaps?: 'gaps' | 'parts';
}

/** The question itself. A gap is put where the cursor stands. */
export function StemField({ label, hint, gaps }: StemFieldProps) {
  const t = useT();
  const box = useRef<HTMLTextAreaElement>(null);
  const { draft: question, change } = useDraft();

  const insert = (list: 'gaps' | 'parts') => {
    const stem = textAt(question, ['stem']);
    const at = box.current?.selectionEnd ?? stem.length;
    const id = freshId(listAt(question, [list]));
    const marker = `[[${id}]]`;
    change((known) =>
      withEntry(
        withValue(known, ['stem'], stem.slice(0, at) + marker + stem.slice(at)),
        [list],
        blankGap(list, id),
      ),
    );
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at + marker.length, at + marker.length);
    });
  };

  return (
    <div className={styles['list']}>
      <MarkdownField path={['stem']} label={label} hint={hint} rows={4} box={box} />
      {gaps ? (
        <div>
          <Button onClick={() => insert(gaps)}>{t('questionEditor:insertGap')}</Button>
        </div>
      ) : null}
    </div>
  );
}

const blankGap = (list: 'gaps' | 'parts', id: string): Json =>
  list === 'gaps'
    ? { id, choice: '', feedback: null }
    : { id, weight: '1', question: newQuestion('SHORT_TEXT') };
