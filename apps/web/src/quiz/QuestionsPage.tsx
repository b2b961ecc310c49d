import type { AttemptParts } from '@gssr/contract';
import { useEffect, useRef } from 'react';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { PageTitle } from '../ui/PageTitle.js';
import type { AnswerStore, Answers } from './AnswerStore.js';
import { Question } from './Question.js';
import { QuestionMap } from './QuestionMap.js';
import { isAsked, numbersOf } from './pages.js';
import { positionAt, pressOption } from './pressing.js';
import styles from './quiz.module.css';
import type { Flags } from './useFlags.js';
import type { QuizPlace } from './useQuizPlace.js';

export interface QuizPartProps {
  attempt: AttemptParts;
  answers: Answers;
  store: AnswerStore;
  flags: Flags;
  place: QuizPlace;
  /** The time is over: what is answered now does not count, and would stand above what does. */
  ended?: boolean;
}

const optionKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const optionLabel: StringKey = 'quiz:keyOption';
const previousLabel: StringKey = 'quiz:keyPrevious';
const reviewLabel: StringKey = 'quiz:keyReview';

/** The questions of one page: one of them, some, or all of a section. */
export function QuestionsPage({ attempt, answers, store, flags, place, ended = false }: QuizPartProps) {
  const t = useT();
  const { items, sections } = attempt;
  const page = place.pages[place.page];
  const questions = page?.questions ?? [];
  const section = sections[page?.section ?? 0];
  const numbers = numbersOf(items);
  const last = place.page === place.pages.length - 1;
  const next = () => (last ? place.review() : place.showPage(place.page + 1));
  const previous = () => place.showPage(Math.max(0, place.page - 1));
  const title = useTitle(items, questions, place);
  useOpenedQuestion(place.question, questions);

  useShortcuts([
    { key: 'n', label: 'quiz:keyNext', run: next },
    ...(place.free ? [{ key: 'p', label: previousLabel, run: previous }] : []),
    // Where pages cannot be opened again, nothing but the last one leads to the end.
    ...(place.free || last ? [{ key: 'r', label: reviewLabel, run: place.review }] : []),
    {
      key: 'f',
      label: 'quiz:keyFlag',
      run: () => flags.toggle(positionAt(items[place.question]?.position ?? 0)),
    },
    ...optionKeys.map((key, index) => ({ key, label: optionLabel, run: () => pressOption(index) })),
  ]);

  return (
    <div className={styles['page']}>
      <PageTitle tab={title}>{title}</PageTitle>
      {section?.title ? <p className={styles['section']}>{section.title}</p> : null}
      {section?.instructions && page?.opens ? <RichTextView content={section.instructions} /> : null}
      {questions.map((index) => {
        const item = items[index];
        if (!item) return null;
        const number = numbers[index] ?? null;
        const question = (
          <Question
            attemptId={attempt.id}
            item={item}
            number={number}
            answers={answers}
            store={store}
            flags={flags}
            ended={ended}
          />
        );
        if (questions.length === 1) return <div key={index}>{question}</div>;
        return (
          <section key={index} className={styles['one']} aria-labelledby={headingOf(index)}>
            <h2 id={headingOf(index)} tabIndex={-1}>
              {number === null ? t('quiz:text') : t('quiz:questionNumber', { number })}
            </h2>
            {question}
          </section>
        );
      })}
      <ActionBar>
        {place.page > 0 && place.free ? <Button onClick={previous}>{t('quiz:previous')}</Button> : null}
        <Button kind="primary" onClick={next}>
          {last ? t('quiz:review') : t('quiz:next')}
        </Button>
      </ActionBar>
      {place.free ? null : <p className={styles['note']}>{t('quiz:onlyForward')}</p>}
      <QuestionMap attempt={attempt} answers={answers} flags={flags} place={place} />
    </div>
  );
}

const headingOf = (index: number): string => `question-title-${index}`;

/** "Question 3 of 12", "Questions 4 to 6 of 12", or all of them. */
function useTitle(items: AttemptParts['items'], questions: number[], place: QuizPlace): string {
  const t = useT();
  const total = items.filter(isAsked).length;
  const numbers = numbersOf(items);
  const shown = questions.flatMap((index) => numbers[index] ?? []);
  const [from, to] = [shown[0], shown.at(-1)];
  if (from === undefined || to === undefined) return t('quiz:text');
  if (place.view === 'all' && place.pages.length === 1) return t('quiz:allTitle', { count: total });
  if (from === to) return t('quiz:questionOf', { number: from, total });
  return t('quiz:questionsOf', { from, to, total });
}

/** Leads to the question that was asked for when it stands further down on the page. */
function useOpenedQuestion(question: number, questions: number[]): void {
  const opened = useRef(question);
  const several = questions.length > 1;
  useEffect(() => {
    if (opened.current === question || !several) return;
    opened.current = question;
    document.getElementById(headingOf(question))?.focus();
  }, [question, several]);
}
