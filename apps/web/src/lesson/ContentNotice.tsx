import type { EnrolmentWithOutline } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { type OutlineActivity, activityPath } from '../course/outline.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Notice } from '../ui/Notice.js';
import type { Lesson } from './LessonView.js';
import styles from './lesson.module.css';

const intensities: Record<number, StringKey> = {
  1: 'lesson:mentions',
  2: 'lesson:describes',
  3: 'lesson:describesClosely',
};

interface ContentNoticeProps {
  lesson: Lesson;
  enrolment: EnrolmentWithOutline;
  next: OutlineActivity | null;
  onContinue: () => void;
}

/** Says what is in the lesson before any of it is seen, and lets it be skipped without a reason. */
export function ContentNotice({ lesson, enrolment, next, onContinue }: ContentNoticeProps) {
  const t = useT();
  const skipTo = next ? activityPath(enrolment.id, next) : paths.course(enrolment.version.code);
  return (
    <div className={styles['blocks']}>
      <Notice tone="attention" title={t(intensities[lesson.intensity] ?? 'lesson:mentions')}>
        {lesson.notice ? <p>{lesson.notice}</p> : null}
      </Notice>
      <p>{t('lesson:skipExplained')}</p>
      <p>{t('lesson:leaveExplained')}</p>
      <ActionBar>
        <ButtonLink to={skipTo}>{t('lesson:skip')}</ButtonLink>
        <Button kind="primary" onClick={onContinue}>
          {t('lesson:continue')}
        </Button>
      </ActionBar>
    </div>
  );
}
