import type { ItemResponse, ItemResultParts, QuestionParts } from '@gssr/contract';
import { Suspense, lazy } from 'react';
import { loadStrings } from '../i18n/strings.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { Skeleton } from '../ui/Skeleton.js';
import { ItemReview } from './ItemReview.js';
import { chosenIn } from './response.js';
import styles from './item.module.css';
import { RubricReview } from './RubricReview.js';

export interface QuestionReviewProps {
  view: QuestionParts;
  /** Null for a blank, and where it may not be seen. */
  response: ItemResponse | null;
  /** Null where nothing may be said of it. */
  result: ItemResultParts | null;
}

const PartsReview = lazy(
  async () => (await Promise.all([import('./PartsReview.js'), loadStrings(['item'])]))[0],
);

/** A question with what was answered, what is right, and why; as far as the result tells. */
export function QuestionReview({ view, response, result }: QuestionReviewProps) {
  const t = useT();
  return (
    <div className={styles['review']}>
      {view.__typename === 'ChoiceView' ? (
        <ItemReview item={view} feedback={result?.options ?? chosenOnly(response)} />
      ) : (
        <Suspense fallback={<Skeleton />}>
          <PartsReview view={view} response={response} result={result} />
        </Suspense>
      )}
      {[result?.answerFeedback, result?.feedback].map((feedback, index) =>
        feedback ? (
          <div key={index} className={styles['takeAway']}>
            <RichTextView content={feedback} />
          </div>
        ) : null,
      )}
      {result && result.rubric.length > 0 ? <RubricReview rubric={result.rubric} /> : null}
      {(result?.comments ?? []).map((comment, index) => (
        <div key={`comment-${index}`} className={styles['takeAway']}>
          <p>
            <strong>{t('common:markerComment')}</strong> {comment}
          </p>
        </div>
      ))}
    </div>
  );
}

const chosenOnly = (response: ItemResponse | null): ItemResultParts['options'] =>
  chosenIn(response).map((optionId) => ({ optionId, chosen: true, correct: null, feedback: null }));
