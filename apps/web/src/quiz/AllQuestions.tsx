import { useT } from '../i18n/useT.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { PageTitle } from '../ui/PageTitle.js';
import type { QuizPartProps } from './OneQuestion.js';
import { Question } from './Question.js';
import { QuestionMap } from './QuestionMap.js';
import styles from './quiz.module.css';

export function AllQuestions({ attempt, answers, store, place }: QuizPartProps) {
  const t = useT();
  const title = t('quiz:allTitle', { count: attempt.items.length });
  useShortcuts([{ key: 'r', label: 'quiz:keyReview', run: place.review }]);
  return (
    <div className={styles['page']}>
      <PageTitle tab={title}>{title}</PageTitle>
      {attempt.items.map((item, index) => (
        <section
          key={item.position}
          className={styles['one']}
          aria-labelledby={`question-title-${item.position}`}
        >
          <h2 id={`question-title-${item.position}`}>{t('quiz:questionNumber', { number: index + 1 })}</h2>
          <Question item={item} answers={answers} store={store} />
        </section>
      ))}
      <ActionBar>
        <Button kind="primary" onClick={place.review}>
          {t('quiz:review')}
        </Button>
      </ActionBar>
      <QuestionMap items={attempt.items} answers={answers} place={place} />
    </div>
  );
}
