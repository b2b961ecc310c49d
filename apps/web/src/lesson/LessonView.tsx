import type { EnrolmentWithOutline, LessonQuery } from '@gssr/contract';
import { useState } from 'react';
import { paths } from '../app/paths.js';
import { neighboursOf, progressOf } from '../course/outline.js';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import { ContentNotice } from './ContentNotice.js';
import { LessonBody } from './LessonBody.js';
import { acceptNotice, isSensitive, noticeAccepted, noticeNeeded } from './sensitivity.js';
import styles from './lesson.module.css';

export type Lesson = NonNullable<LessonQuery['lesson']>;

interface LessonViewProps {
  lesson: Lesson;
  enrolment: EnrolmentWithOutline;
}

export function LessonView({ lesson, enrolment }: LessonViewProps) {
  const t = useT();
  const format = useFormat();
  const { version } = enrolment;
  const place = neighboursOf(version, lesson.activityId);
  const [open, setOpen] = useState(() => !noticeNeeded(lesson) || noticeAccepted(lesson.activityId));
  const [stoppedAt] = useState(() => stoppedPosition(enrolment, lesson.activityId));
  const position = t('common:placeInCourse', { number: place?.number ?? 1, total: place?.total ?? 1 });

  const accept = () => {
    acceptNotice(lesson.activityId);
    setOpen(true);
  };

  return (
    <LearnFrame
      back={{ to: paths.course(version.code), label: version.title, short: t('common:course') }}
      percent={enrolment.progress.percent}
    >
      <article className={styles['lesson']} lang={version.language}>
        <header className={styles['head']}>
          <p>
            {position} · {format.duration(lesson.minutes)}
          </p>
          <PageTitle tab={isSensitive(lesson) ? position : lesson.title} keepScroll={open && stoppedAt > 0}>
            {lesson.title}
          </PageTitle>
        </header>
        {open ? (
          <LessonBody lesson={lesson} enrolment={enrolment} place={place} stoppedAt={stoppedAt} />
        ) : (
          <ContentNotice
            lesson={lesson}
            enrolment={enrolment}
            next={place?.next ?? null}
            onContinue={accept}
          />
        )}
      </article>
    </LearnFrame>
  );
}

function stoppedPosition(enrolment: EnrolmentWithOutline, activityId: string): number {
  const progress = progressOf(enrolment.activities, activityId);
  return progress?.state === 'STARTED' ? (progress.position ?? 0) : 0;
}
