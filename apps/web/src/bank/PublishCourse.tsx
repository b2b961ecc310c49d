import { PublishCourseDocument, type PublishCourseMutation } from '@gssr/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/request.js';
import { type Failure, failureOf } from '../api/errors.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import { CorrectedQuestions } from './CorrectedQuestions.js';

type Outcome = PublishCourseMutation['publishCourse'];

/** Makes a version of all that was changed. Those who take the course already keep theirs. */
export function PublishCourse({ code }: { code: string }) {
  const t = useT();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const publish = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      setOutcome((await request(PublishCourseDocument, { code })).publishCourse);
      await client.invalidateQueries();
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  const close = () => {
    setOpen(false);
    setOutcome(null);
    setFailure(null);
  };

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('studio:publish')}</Button>
      {open ? (
        <Dialog
          title={t('studio:publishTitle', { code })}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{outcome ? t('studio:close') : t('studio:notYet')}</Button>
              {outcome ? null : (
                <Button kind="primary" onClick={() => void publish()} busy={busy}>
                  {t('studio:publish')}
                </Button>
              )}
            </>
          }
        >
          {outcome === null ? (
            <>
              <p>{t('studio:publishBody')}</p>
              <CorrectedQuestions code={code} />
            </>
          ) : (
            <PublishOutcome outcome={outcome} />
          )}
          {failure ? <ErrorState failure={failure} onRetry={() => void publish()} busy={busy} /> : null}
        </Dialog>
      ) : null}
    </>
  );
}

function PublishOutcome({ outcome }: { outcome: Outcome }) {
  const t = useT();
  switch (outcome.__typename) {
    case 'CoursePublished':
      return <Notice tone="done" role="status" title={t('studio:isPublished', { number: outcome.number })} />;
    case 'NotAvailable':
      return <Notice role="status">{outcome.message}</Notice>;
    case 'CourseHasProblems':
      return (
        <Notice
          tone="attention"
          role="alert"
          title={t('studio:problems', { count: outcome.problems.length })}
        >
          <ul>
            {outcome.problems.map(({ path, message, remedy }) => (
              <li key={`${path}-${message}`}>
                {message} {remedy}
              </li>
            ))}
          </ul>
        </Notice>
      );
  }
}
