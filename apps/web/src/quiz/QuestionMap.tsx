import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import type { Answers } from './AnswerStore.js';
import type { AttemptItem } from './Question.js';
import { isAnswered, isUnsent } from './answers.js';
import styles from './questionMap.module.css';
import type { QuizPlace } from './useQuizPlace.js';

interface QuestionMapProps {
  items: AttemptItem[];
  answers: Answers;
  place: QuizPlace;
}

/** Every question and whether it is answered. */
export function QuestionMap({ items, answers, place }: QuestionMapProps) {
  const t = useT();
  const other = place.view === 'all' ? 'one' : 'all';
  return (
    <nav aria-label={t('quiz:questions')} className={styles['map']}>
      {place.view === 'one' ? (
        <ol>
          {items.map((item, index) => (
            <li key={item.position}>
              <MapButton index={index} answer={answers.get(item.position)} place={place} />
            </li>
          ))}
        </ol>
      ) : null}
      <Button kind="quiet" onClick={() => place.arrange(other)}>
        {other === 'all' ? t('quiz:showAll') : t('quiz:showOne')}
      </Button>
    </nav>
  );
}

interface MapButtonProps {
  index: number;
  answer: ReturnType<Answers['get']>;
  place: QuizPlace;
}

function MapButton({ index, answer, place }: MapButtonProps) {
  const t = useT();
  const number = index + 1;
  const answered = answer !== undefined && isAnswered(answer);
  const unsent = answer !== undefined && isUnsent(answer);
  const label = unsent
    ? t('quiz:mapUnsent', { number })
    : answered
      ? t('quiz:mapAnswered', { number })
      : t('quiz:mapEmpty', { number });
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      aria-current={index === place.question ? 'step' : undefined}
      data-answered={answered || undefined}
      data-unsent={unsent || undefined}
      onClick={() => place.show(index)}
    >
      {number}
      {unsent ? <Icon name="attention" /> : answered ? <Icon name="done" /> : null}
    </button>
  );
}
