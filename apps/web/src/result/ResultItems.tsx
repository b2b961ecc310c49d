import type { GradeState } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { ItemReview } from '../item/ItemReview.js';
import { RichTextView } from '../richText/RichTextView.js';
import type { Attempt } from './ResultView.js';
import styles from './result.module.css';

/** Each question with the person's answer, the right one and why; as far as the quiz lets it be seen. */
export function ResultItems({ attempt }: { attempt: Attempt }) {
  const t = useT();
  if (attempt.items.every(({ result }) => result === null))
    return <p className={styles['note']}>{t('result:scoreOnly')}</p>;
  return (
    <section className={styles['items']} aria-labelledby="answers">
      <h2 id="answers">{t('result:answers')}</h2>
      {attempt.items.map((item, index) => (
        <ResultItem key={item.position} item={item} number={index + 1} />
      ))}
    </section>
  );
}

const outcomes: Partial<Record<GradeState, StringKey>> = {
  NOT_ANSWERED: 'result:notAnswered',
  RIGHT: 'result:right',
  PARTLY_RIGHT: 'result:partlyRight',
  WRONG: 'result:notRight',
  NEEDS_MARKING: 'result:waiting',
};

function ResultItem({ item: { item, result }, number }: { item: Attempt['items'][number]; number: number }) {
  const t = useT();
  const format = useFormat();
  if (!result) return null;
  const outcome = result.state ? outcomes[result.state] : undefined;
  return (
    <article className={styles['item']} aria-labelledby={`answer-${number}`}>
      <h3 id={`answer-${number}`}>
        {t('result:question', { number })}
        {outcome ? ` · ${t(outcome, { points: format.number(result.fraction ?? 0) })}` : null}
      </h3>
      {item.__typename === 'ChoiceView' ? <ItemReview item={item} feedback={result.options} /> : null}
      {result.feedback ? (
        <div className={styles['takeAway']}>
          <RichTextView content={result.feedback} />
        </div>
      ) : null}
    </article>
  );
}
