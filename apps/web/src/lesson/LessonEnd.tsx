import type { EnrolmentWithOutline } from '@gssr/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../app/paths.js';
import { type Neighbours, activityPath, progressOf } from '../course/outline.js';
import { useT } from '../i18n/useT.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { ErrorState } from '../ui/ErrorState.js';
import { type Failure, failureOf } from '../api/errors.js';
import styles from './lesson.module.css';
import { lessonQuery } from './lessonQuery.js';
import { finishLesson } from './progressQueue.js';

interface LessonEndProps {
  enrolment: EnrolmentWithOutline;
  activityId: string;
  lastPosition: number;
  place: Neighbours | null;
}

/** The end of the reading: finishing it is said by the reader, and leads on. */
export function LessonEnd({ enrolment, activityId, lastPosition, place }: LessonEndProps) {
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const finished = progressOf(enrolment.activities, activityId)?.state === 'COMPLETED';
  const course = paths.course(enrolment.version.code);
  const next = place?.next ? activityPath(enrolment.id, place.next) : course;
  const previous = place?.previous ? activityPath(enrolment.id, place.previous) : course;

  const finish = async () => {
    setBusy(true);
    setFailure(null);
    await finishLesson({
      enrolmentId: enrolment.id,
      activityId,
      position: lastPosition,
      finished: true,
    }).then(
      () => navigate(next),
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  };

  useEffect(() => {
    if (place?.next?.kind === 'LESSON') void client.prefetchQuery(lessonQuery(place.next.id));
  }, [client, place?.next]);

  useShortcuts([
    { key: 'n', label: 'lesson:next', run: () => navigate(next) },
    { key: 'p', label: 'lesson:previous', run: () => navigate(previous) },
  ]);

  return (
    <footer className={styles['end']}>
      {failure ? <ErrorState failure={failure} onRetry={() => void finish()} /> : null}
      {place?.next ? (
        <p>{t('lesson:comesNext', { title: place.next.title })}</p>
      ) : (
        <p>{t('lesson:lastOne')}</p>
      )}
      <div className={styles['steps']}>
        <ButtonLink to={previous} rel="prev">
          {place?.previous ? t('lesson:previous') : t('lesson:toCourse')}
        </ButtonLink>
        {finished ? (
          <ButtonLink kind="primary" to={next} rel="next">
            {place?.next ? t('lesson:next') : t('lesson:toCourse')}
          </ButtonLink>
        ) : (
          <Button kind="primary" busy={busy} onClick={() => void finish()}>
            {t('lesson:finish')}
          </Button>
        )}
      </div>
    </footer>
  );
}
