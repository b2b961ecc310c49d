import type { AttemptParts, ItemResponse } from '@gssr/contract';
import { ItemFieldset } from '../item/ItemFieldset.js';
import { chosenIn } from '../item/response.js';
import type { AnswerStore, Answers } from './AnswerStore.js';
import { OtherAnswer } from './OtherAnswer.js';
import { Receipt } from './Receipt.js';
import styles from './quiz.module.css';

export type AttemptItem = AttemptParts['items'][number];

interface QuestionProps {
  item: AttemptItem;
  answers: Answers;
  store: AnswerStore;
}

/** One question with its answer and the answer's receipt. */
export function Question({ item: { item, position }, answers, store }: QuestionProps) {
  const answer = answers.get(position);
  if (!answer) return null;
  const change = (response: ItemResponse) => store.answer(position, response);
  return (
    <div className={styles['question']}>
      {item.__typename === 'ChoiceView' ? (
        <ItemFieldset
          item={item}
          name={`question-${position}`}
          chosen={chosenIn(answer.response)}
          onChoose={(options) => change({ options })}
        />
      ) : null}
      <Receipt answer={answer} keeping={store.keeping} />
      {answer.other ? <OtherAnswer item={item} other={answer.other.response} onUse={change} /> : null}
    </div>
  );
}
