import type { AttemptParts, ItemResponse } from '@gssr/contract';
import { useMemo } from 'react';
import { QuestionAnswer } from '../item/QuestionAnswer.js';
import { QuestionReview } from '../item/QuestionReview.js';
import type { AnswerStore, Answers } from './AnswerStore.js';
import { UploadPlaceContext } from '../item/upload.js';
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
  attemptId: string;
  item: AttemptItem;
  number: number | null;
  answers: Answers;
  store: AnswerStore;
  flags: Flags;
  ended: boolean;
}

/** One question with its answer and the answer's receipt. */
export function Question({ attemptId, item, number, answers, store, flags, ended }: QuestionProps) {
  const { item: view, position } = item;
  const answer = answers.get(position);
  const place = useMemo(() => ({ attemptId, position }), [attemptId, position]);
  if (!answer) return null;
  const change = (response: ItemResponse) => store.answer(position, response);
  return (
    <div className={styles['question']} data-position={position}>
      {answer.live && answer.live.phase !== 'OPEN' ? (
        <QuestionReview view={view} response={answer.response} result={answer.live.result} />
      ) : (
        <UploadPlaceContext value={place}>
          <QuestionAnswer
            view={view}
            name={`question-${position}`}
            response={answer.response}
            onChange={change}
            disabled={ended || isLocked(answer)}
          />
        </UploadPlaceContext>
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
