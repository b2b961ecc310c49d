import { useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { RichTextView } from '../../richText/RichTextView.js';
import { Button } from '../../ui/Button.js';
import type { BlockOf } from '../LessonBlockView.js';
import styles from './blocks.module.css';

/** A situation to think through. Its discussion waits until the learner opens it. */
export function CaseStudy({
  block: { id, title, content, question, discussion },
}: {
  block: BlockOf<'CaseBlock'>;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles['case']} aria-labelledby={`case-${id}`}>
      <p className={styles['label']}>{t('lesson:case')}</p>
      <h3 id={`case-${id}`}>{title}</h3>
      <RichTextView content={content} />
      {question ? <p className={styles['question']}>{question}</p> : null}
      <Button aria-expanded={open} aria-controls={`discussion-${id}`} onClick={() => setOpen(!open)}>
        {open ? t('lesson:hideDiscussion') : t('lesson:showDiscussion')}
      </Button>
      <div id={`discussion-${id}`} hidden={!open} className={styles['discussion']}>
        <RichTextView content={discussion} />
      </div>
    </section>
  );
}
