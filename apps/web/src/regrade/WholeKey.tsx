import { useId } from 'react';
import { useT } from '../i18n/useT.js';
import { type Json, textAt } from '../authoring/draft/json.js';
import { DraftProvider } from '../authoring/draft/DraftContext.js';
import { isKind } from '../questionEditor/draft/templates.js';
import { KindEditor } from '../questionEditor/kinds/KindEditor.js';
import styles from './regrade.module.css';

interface WholeKeyProps {
  question: Json;
  problems: readonly { field: string; message: string }[];
  onChange: (change: (question: Json) => Json) => void;
}

/** The key in the question's own editor. What officers have seen is there as well, and has to stay. */
export function WholeKey({ question, problems, onChange }: WholeKeyProps) {
  const t = useT();
  const id = useId();
  const kind = textAt(question, ['kind']);
  if (!isKind(kind)) return null;
  return (
    <section className={styles['key']} aria-labelledby={id}>
      <h2 id={id}>{t('regrade:key')}</h2>
      <p className={styles['soft']}>{t('regrade:wholeHint')}</p>
      <DraftProvider draft={question} onChange={onChange} problems={problems}>
        <KindEditor kind={kind} />
      </DraftProvider>
    </section>
  );
}
