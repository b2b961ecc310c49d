import { paths } from '../app/paths.js';
import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import styles from './notices.module.css';
import type { NoticeParts } from './noticesQuery.js';

const titles: Record<NoticeParts['kind'], StringKey> = {
  RESULT_CORRECTED: 'notices:resultCorrected',
  CORRECTION_UNDONE: 'notices:correctionUndone',
  MARK_CHANGED: 'notices:markChanged',
};

const bodies: Record<NoticeParts['kind'], StringKey> = {
  RESULT_CORRECTED: 'notices:resultCorrectedBody',
  CORRECTION_UNDONE: 'notices:correctionUndoneBody',
  MARK_CHANGED: 'notices:markChangedBody',
};

export function NoticeEntry({ notice }: { notice: NoticeParts }) {
  const t = useT();
  const format = useFormat();
  const { kind, createdAt, readAt, enrolmentId, activityId, passing, certificate } = notice;
  return (
    <article className={styles['notice']} data-new={readAt === null}>
      <h2>{t(titles[kind])}</h2>
      <p className={styles['when']}>
        {format.date(createdAt)}
        {readAt === null ? <strong> {t('notices:new')}</strong> : null}
      </p>
      <p>{t(bodies[kind])}</p>
      {passing === 'PASSED' ? <p>{t('notices:passed')}</p> : null}
      {passing === 'NOT_PASSED' ? <p>{t('notices:notPassed')}</p> : null}
      {certificate === 'COMES' ? <p>{t('notices:certificateComes')}</p> : null}
      {certificate === 'GOES' ? <p>{t('notices:certificateGoes')}</p> : null}
      <p>
        <AppLink to={paths.quiz(enrolmentId, activityId)}>{t('notices:toResult')}</AppLink>
      </p>
    </article>
  );
}
