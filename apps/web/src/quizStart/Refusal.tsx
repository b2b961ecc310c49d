import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Notice } from '../ui/Notice.js';
import type { QuizStatus } from './QuizStartView.js';

/** Why no attempt may begin now, and from when on one may. Nothing when the quiz has been passed and is used up. */
export function Refusal({ status: { refusal, counting } }: { status: QuizStatus }) {
  const t = useT();
  const format = useFormat();
  if (!refusal) return null;
  if (refusal.__typename === 'QuizNotOpen') {
    return (
      <Notice title={t('quiz:notOpen', { time: format.dateTime(refusal.opensAt) })}>
        <p>{t('quiz:notOpenBody')}</p>
      </Notice>
    );
  }
  if (refusal.__typename === 'AttemptWait') {
    return (
      <Notice title={t('quiz:waitUntil', { time: format.dateTime(refusal.until) })}>
        <p>{t('quiz:waitUntilBody')}</p>
      </Notice>
    );
  }
  if (counting?.passed) return null;
  const closed = refusal.__typename === 'QuizClosed';
  return (
    <Notice
      tone="attention"
      title={closed ? t('quiz:closed', { time: format.dateTime(refusal.closedAt) }) : t('quiz:noneLeft')}
    >
      <p>{t(closed ? 'quiz:closedBody' : 'quiz:noneLeftBody')}</p>
    </Notice>
  );
}
