import { DeleteQuizDocument, type QuizDraftParts } from '@gssr/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Failure, failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';

/** Takes the quiz out of the draft, once somebody has said so twice. */
export function DeleteQuiz({ code, quiz }: { code: string; quiz: QuizDraftParts }) {
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const remove = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const variables = { courseCode: code, key: quiz.key, baseHash: quiz.hash };
      const { deleteQuiz: answer } = await request(DeleteQuizDocument, variables);
      if (answer.__typename === 'QuizDeleted') {
        announce(t('quizBuilder:deleted', { title: quiz.title }));
        navigate(paths.studioCourse(code), { replace: true });
        await client.invalidateQueries({ queryKey: ['bank'] });
      } else setRefusal(answer.message);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  const close = () => {
    setAsking(false);
    setRefusal(null);
    setFailure(null);
  };

  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('quizBuilder:delete')}
      </Button>
      {asking ? (
        <Dialog
          title={t('quizBuilder:deleteTitle', { title: quiz.title })}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('quizBuilder:keep')}</Button>
              <Button kind="danger" onClick={() => void remove()} busy={busy}>
                {t('quizBuilder:delete')}
              </Button>
            </>
          }
        >
          <p>{t('quizBuilder:deleteBody')}</p>
          {refusal ? (
            <Notice tone="lost" role="alert">
              {refusal}
            </Notice>
          ) : null}
          {failure ? <ErrorState failure={failure} /> : null}
        </Dialog>
      ) : null}
    </>
  );
}
