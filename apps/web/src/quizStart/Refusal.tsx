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
  if (refusal.__typename === 'NoAttemptsLeft') {
    return (
      <Notice tone="attention" title={t('quiz:noneLeft')}>
        <p>{t('quiz:noneLeftBody')}</p>
      </Notice>
    );
  }
  const time = format.dateTime(refusal.closedAt);
  const { waitUntil } = refusal;
  return (
    <Notice
      tone="attention"
      title={
        waitUntil
          ? t('quiz:waitOutlasts', { time, until: format.dateTime(waitUntil) })
          : t('quiz:closed', { time })
      }
    >
      <p>{t('quiz:closedBody')}</p>
    </Notice>
  );
}
