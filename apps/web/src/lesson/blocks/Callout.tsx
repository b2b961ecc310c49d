import type { CalloutTone } from '@gssr/contract';
import type { StringKey } from '../../i18n/keys.js';
import { useT } from '../../i18n/useT.js';
import { RichTextView } from '../../richText/RichTextView.js';
import type { BlockOf } from '../LessonBlockView.js';
import styles from './blocks.module.css';

const labels: Record<CalloutTone, StringKey> = {
  PRACTICE: 'lesson:tonePractice',
  CAUTION: 'lesson:toneCaution',
  VOICE: 'lesson:toneVoice',
};

export function Callout({ block: { id, tone, title, content } }: { block: BlockOf<'CalloutBlock'> }) {
  const t = useT();
  return (
    <aside className={styles['callout']} data-tone={tone} aria-labelledby={`callout-${id}`}>
      <p className={styles['label']}>{t(labels[tone])}</p>
      <h3 id={`callout-${id}`}>{title}</h3>
      <RichTextView content={content} />
    </aside>
  );
}
