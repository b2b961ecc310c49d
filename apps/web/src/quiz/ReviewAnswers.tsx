import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { PageTitle } from '../ui/PageTitle.js';
import type { QuizPartProps } from './QuestionsPage.js';
import { ReviewRow } from './ReviewRow.js';
import { SubmitDialog } from './SubmitDialog.js';
import { numbersOf } from './pages.js';
import styles from './quiz.module.css';
import { useSummary } from './useSummary.js';

interface ReviewAnswersProps extends QuizPartProps {
  submitting: boolean;
  onSubmit: () => void;
}

export function ReviewAnswers({ attempt, answers, flags, place, submitting, onSubmit }: ReviewAnswersProps) {
  const t = useT();
  const summary = useSummary(attempt.items, answers, flags);
  const numbers = numbersOf(attempt.items);
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
        {attempt.items.map((item, index) => {
          const number = numbers[index];
          return number ? (
            <ReviewRow
              key={item.position}
              item={item}
              answer={answers.get(item.position)}
              flagged={flags.isFlagged(item.position)}
              number={number}
              onOpen={place.free ? () => place.show(index) : null}
            />
          ) : null;
        })}
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
