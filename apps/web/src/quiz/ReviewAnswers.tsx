import { useState } from 'react';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { PageTitle } from '../ui/PageTitle.js';
import type { QuizPartProps } from './OneQuestion.js';
import { ReviewRow } from './ReviewRow.js';
import { SubmitDialog } from './SubmitDialog.js';
import { isAnswered } from './answers.js';
import styles from './quiz.module.css';

interface ReviewAnswersProps extends QuizPartProps {
  submitting: boolean;
  onSubmit: () => void;
}

export function ReviewAnswers({ attempt, answers, place, submitting, onSubmit }: ReviewAnswersProps) {
  const t = useT();
  const summary = useAnsweredSummary(
    attempt.items.map(({ position }) => isAnswered(answers.get(position) ?? { response: null })),
  );
  const [asking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onSubmit();
  };
  return (
    <div className={styles['page']}>
      <PageTitle tab={t('quiz:reviewTitle')}>{t('quiz:reviewTitle')}</PageTitle>
      <p>{summary}</p>
      <ol className={styles['review']}>
        {attempt.items.map((item, index) => (
          <ReviewRow
            key={item.position}
            item={item}
            answer={answers.get(item.position)}
            number={index + 1}
            onOpen={() => place.show(index)}
          />
        ))}
      </ol>
      <ActionBar>
        <Button onClick={place.back}>{t('quiz:backToQuestions')}</Button>
        <Button kind="primary" busy={submitting} onClick={() => setAsking(true)}>
          {submitting ? t('quiz:submitting') : t('quiz:submit')}
        </Button>
      </ActionBar>
      {asking ? (
        <SubmitDialog summary={summary} onCancel={() => setAsking(false)} onConfirm={confirm} />
      ) : null}
    </div>
  );
}

/** "You have answered 9 of 12. Question 4 is empty." */
function useAnsweredSummary(answered: boolean[]): string {
  const t = useT();
  const format = useFormat();
  const empty = answered.flatMap((isDone, index) => (isDone ? [] : [format.number(index + 1)]));
  const total = answered.length;
  if (empty.length === 0) return t('quiz:answeredAll', { count: total });
  const counted = t('quiz:answeredSome', { done: total - empty.length, total });
  return `${counted} ${t('quiz:emptyQuestions', { count: empty.length, list: format.list(empty) })}`;
}
