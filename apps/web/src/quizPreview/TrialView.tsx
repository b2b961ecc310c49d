import { useEffect, useState, useSyncExternalStore } from 'react';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useT } from '../i18n/useT.js';
import { loadAnswers } from '../item/kinds/answers.js';
import { isAnswered } from '../quiz/answers.js';
import { AnswerStore } from '../quiz/AnswerStore.js';
import { isAsked } from '../quiz/pages.js';
import { QuestionsPage } from '../quiz/QuestionsPage.js';
import { ReviewAnswers } from '../quiz/ReviewAnswers.js';
import { useFlags } from '../quiz/useFlags.js';
import { useQuizPlace } from '../quiz/useQuizPlace.js';
import { type Failure, failureOf } from '../api/errors.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import page from '../ui/page.module.css';
import { askPreview } from './previewQuery.js';
import { asAttempt, nothingKept, pageOfTrial, Trial, type TriedQuiz } from './trial.js';
import { TrialResult } from './TrialResult.js';

interface TrialViewProps {
  code: string;
  quizKey: string;
  /** Of this trial; another one asks other questions. */
  round: string;
  quiz: TriedQuiz;
  back: { to: string; label: string; short: string };
  onAgain: () => void;
}

/** The officers' own player, with a server that keeps nothing. */
export function TrialView({ code, quizKey, round, quiz, back, onAgain }: TrialViewProps) {
  const t = useT();
  const attempt = asAttempt(`trial-${round}`, quiz);
  const [trial] = useState(
    () =>
      new Trial((answers) =>
        askPreview({ courseCode: code, key: quizKey, seed: round, answers, finished: false }),
      ),
  );
  const [store] = useState(
    () =>
      new AnswerStore(attempt.id, attempt.items, {
        ...trial.ports,
        keeper: nothingKept,
        inOrder: false,
        now: Date.now,
        onClosed: () => undefined,
        onOutdated: () => undefined,
      }),
  );
  const answers = useSyncExternalStore(store.subscribe, store.current);
  const [memory] = useState(pageOfTrial);
  const place = useQuizPlace(attempt, memory, () => undefined);
  const flags = useFlags(attempt.items, () => Promise.resolve(true));
  const [finished, setFinished] = useState<TriedQuiz | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => loadAnswers(quiz.items.map(({ item }) => item)), [quiz.items]);

  const handIn = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    store.sendAll();
    await askPreview({
      courseCode: code,
      key: quizKey,
      seed: round,
      answers: trial.answers(),
      finished: true,
    }).then(setFinished, (error: unknown) => setFailure(failureOf(error)));
    setBusy(false);
  };

  const asked = quiz.items.filter(isAsked);
  const answered = asked.filter(({ position }) => isAnswered(answers.get(position) ?? { response: null }));
  const shared = { attempt, answers, store, flags, place };
  return (
    <LearnFrame back={back} percent={finished ? 100 : (100 * answered.length) / Math.max(1, asked.length)}>
      <div className={page['section']}>
        <Notice>
          {t('quizBuilder:previewKept')} <Button onClick={onAgain}>{t('quizBuilder:previewNew')}</Button>
        </Notice>
        {failure ? <ErrorState failure={failure} onRetry={() => void handIn()} busy={busy} /> : null}
        {finished ? (
          <TrialResult quiz={finished} />
        ) : place.view === 'review' ? (
          <ReviewAnswers {...shared} submitting={busy} onSubmit={() => void handIn()} />
        ) : (
          <QuestionsPage {...shared} key={`${place.view}-${place.page}`} />
        )}
      </div>
    </LearnFrame>
  );
}
