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

function outcomeOf({ answered, fraction }: { answered: boolean; fraction: number }): StringKey {
  if (!answered) return 'result:notAnswered';
  if (fraction >= 1) return 'result:right';
  return fraction > 0 ? 'result:partlyRight' : 'result:notRight';
}

function ResultItem({ item: { item, result }, number }: { item: Attempt['items'][number]; number: number }) {
  const t = useT();
  const format = useFormat();
  if (!result) return null;
  const outcome = outcomeOf(result);
  return (
    <article className={styles['item']} aria-labelledby={`answer-${number}`}>
      <h3 id={`answer-${number}`}>
        {t('result:question', { number })} · {t(outcome, { points: format.number(result.fraction) })}
      </h3>
      <ItemReview item={item} feedback={result.options} />
      {result.feedback ? (
        <div className={styles['takeAway']}>
          <RichTextView content={result.feedback} />
        </div>
      ) : null}
    </article>
  );
}
