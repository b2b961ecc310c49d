import type { AttemptParts, ItemResponse } from '@gssr/contract';
import { QuestionAnswer } from '../item/QuestionAnswer.js';
import { QuestionReview } from '../item/QuestionReview.js';
import type { AnswerStore, Answers } from './AnswerStore.js';
import { CheckPanel } from './CheckPanel.js';
import { FlagButton } from './FlagButton.js';
import { OtherAnswer } from './OtherAnswer.js';
import { Receipt } from './Receipt.js';
import { isLocked } from './answers.js';
import { isAsked } from './pages.js';
import styles from './quiz.module.css';
import type { Flags } from './useFlags.js';

export type AttemptItem = AttemptParts['items'][number];

interface QuestionProps {
  item: AttemptItem;
  number: number | null;
  answers: Answers;
  store: AnswerStore;
  flags: Flags;
}

/** One question with its answer and the answer's receipt. */
export function Question({ item, number, answers, store, flags }: QuestionProps) {
  const { item: view, position } = item;
  const answer = answers.get(position);
  if (!answer) return null;
  const change = (response: ItemResponse) => store.answer(position, response);
  return (
    <div className={styles['question']} data-position={position}>
      {answer.live && answer.live.phase !== 'OPEN' ? (
        <QuestionReview view={view} response={answer.response} result={answer.live.result} />
      ) : (
        <QuestionAnswer
          view={view}
          name={`question-${position}`}
          response={answer.response}
          onChange={change}
          disabled={isLocked(answer)}
        />
      )}
      {answer.live || answer.asksCertainty ? (
        <CheckPanel answer={answer} position={position} store={store} />
      ) : null}
      {isAsked(item) ? (
        <div className={styles['foot']}>
          <Receipt answer={answer} keeping={store.keeping} />
          <FlagButton
            flagged={flags.isFlagged(position)}
            number={number}
            onPress={() => flags.toggle(position)}
          />
        </div>
      ) : null}
      {answer.other ? <OtherAnswer item={view} other={answer.other.response} onUse={change} /> : null}
    </div>
  );
}
