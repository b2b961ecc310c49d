import { Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.js';
import { ItemFieldset } from './ItemFieldset.js';
import type { AnswerProps } from './answer.js';
import { answerOf } from './kinds/answers.js';
import { chosenIn } from './response.js';

/** A question as its learner answers it, whatever its kind. */
export function QuestionAnswer({ view, response, onChange, name, disabled = false }: AnswerProps) {
  if (view.__typename === 'ChoiceView')
    return (
      <ItemFieldset
        item={view}
        name={name}
        chosen={chosenIn(response)}
        onChoose={(options) => onChange({ options })}
        disabled={disabled}
      />
    );
  const Answer = answerOf(view);
  return (
    <Suspense fallback={<Skeleton />}>
      <Answer view={view} response={response} onChange={onChange} name={name} disabled={disabled} />
    </Suspense>
  );
}
