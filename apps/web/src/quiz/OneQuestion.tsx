import type { AttemptParts } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { PageTitle } from '../ui/PageTitle.js';
import type { AnswerStore, Answers } from './AnswerStore.js';
import { Question } from './Question.js';
import { QuestionMap } from './QuestionMap.js';
import styles from './quiz.module.css';
import type { QuizPlace } from './useQuizPlace.js';

export interface QuizPartProps {
  attempt: AttemptParts;
  answers: Answers;
  store: AnswerStore;
  place: QuizPlace;
}

const optionKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const optionLabel: StringKey = 'quiz:keyOption';

export function OneQuestion({ attempt, answers, store, place }: QuizPartProps) {
  const t = useT();
  const { items } = attempt;
  const item = items[place.question];
  const last = place.question === items.length - 1;
  const next = () => (last ? place.review() : place.show(place.question + 1));
  const previous = () => place.show(Math.max(0, place.question - 1));
  const title = t('quiz:questionOf', { number: place.question + 1, total: items.length });

  useShortcuts([
    { key: 'n', label: 'quiz:keyNext', run: next },
    { key: 'p', label: 'quiz:keyPrevious', run: previous },
    { key: 'r', label: 'quiz:keyReview', run: place.review },
    ...optionKeys.map((key, index) => ({ key, label: optionLabel, run: () => pressOption(index) })),
  ]);

  return (
    <div className={styles['page']}>
      <PageTitle tab={title}>{title}</PageTitle>
      {item ? <Question item={item} answers={answers} store={store} /> : null}
      <ActionBar>
        {place.question > 0 ? <Button onClick={previous}>{t('quiz:previous')}</Button> : null}
        <Button kind="primary" onClick={next}>
          {last ? t('quiz:review') : t('quiz:next')}
        </Button>
      </ActionBar>
      <QuestionMap items={items} answers={answers} place={place} />
    </div>
  );
}

function pressOption(index: number): void {
  document.querySelectorAll<HTMLInputElement>('main fieldset input')[index]?.click();
}
