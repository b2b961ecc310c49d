import type { AttemptParts } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { MapButton } from './MapButton.js';
import type { Answers } from './AnswerStore.js';
import { numbersOf } from './pages.js';
import styles from './questionMap.module.css';
import type { Flags } from './useFlags.js';
import type { QuizPlace } from './useQuizPlace.js';

interface QuestionMapProps {
  attempt: AttemptParts;
  answers: Answers;
  flags: Flags;
  place: QuizPlace;
}

/** Every question, section by section: whether it is answered, and whether it is flagged. */
export function QuestionMap({ attempt: { items, sections }, answers, flags, place }: QuestionMapProps) {
  const t = useT();
  const numbers = numbersOf(items);
  const other = place.view === 'all' ? 'one' : 'all';
  const several = items.length > 1;
  const named = sections.length > 1;
  return (
    <nav aria-label={t('quiz:questions')} className={styles['map']}>
      {place.view === 'one'
        ? sections.map((section, index) => (
            <div key={index} className={styles['group']}>
              {named && section.title ? <p id={`map-${index}`}>{section.title}</p> : null}
              <ol aria-labelledby={named && section.title ? `map-${index}` : undefined}>
                {items.map((item, at) =>
                  item.section === index ? (
                    <li key={item.position}>
                      <MapButton
                        number={numbers[at] ?? null}
                        answer={answers.get(item.position)}
                        flagged={flags.isFlagged(item.position)}
                        current={place.pages[place.page]?.questions.includes(at) ?? false}
                        disabled={!place.free}
                        onPress={() => place.show(at)}
                      />
                    </li>
                  ) : null,
                )}
              </ol>
            </div>
          ))
        : null}
      {place.free && several ? (
        <Button kind="quiet" onClick={() => place.arrange(other)}>
          {other === 'all' ? t('quiz:showAll') : t('quiz:showOne')}
        </Button>
      ) : null}
    </nav>
  );
}
