import type { RichText } from '@gssr/contract';
import { useT } from '../../i18n/useT.js';
import { RichTextView } from '../../richText/RichTextView.js';
import { Notice } from '../../ui/Notice.js';

interface CheckVerdictProps {
  /** 0 to 1. */
  fraction: number;
  feedback?: RichText | null;
}

export function CheckVerdict({ fraction, feedback }: CheckVerdictProps) {
  const t = useT();
  const title =
    fraction >= 1 ? t('lesson:right') : fraction > 0 ? t('lesson:partlyRight') : t('lesson:notRight');
  return (
    <Notice tone={fraction >= 1 ? 'done' : 'attention'} title={title}>
      {feedback ? <RichTextView content={feedback} /> : null}
    </Notice>
  );
}
