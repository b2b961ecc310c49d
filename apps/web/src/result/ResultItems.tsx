import type { AttemptResultQuery, GradeState } from '@gssr/contract';
import { useId } from 'react';
import { useFormat } from '../i18n/useFormat.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { QuestionReview } from '../item/QuestionReview.js';
import { numbersOf } from '../quiz/pages.js';
import styles from './result.module.css';

export type ResultItem = NonNullable<AttemptResultQuery['attempt']>['items'][number];

/** Each question with the person's answer, the right one and why; as far as the quiz lets it be seen. */
export function ResultItems({ items }: { items: ResultItem[] }) {
  const t = useT();
  const numbers = numbersOf(items);
  if (items.every(({ result, response }) => result === null && response === null))
    return <p className={styles['note']}>{t('result:scoreOnly')}</p>;
  return (
    <section className={styles['items']} aria-labelledby="answers">
      <h2 id="answers">{t('result:answers')}</h2>
      {items.map((item, index) => (
        <ItemWithResult key={item.position} item={item} number={numbers[index] ?? null} />
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

interface ItemWithResultProps {
  item: ResultItem;
  number: number | null;
}

function ItemWithResult({ item: { item, response, result }, number }: ItemWithResultProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  if (number === null) return null;
  const outcome = result?.state ? outcomes[result.state] : undefined;
  return (
    <article className={styles['item']} aria-labelledby={id}>
      <h3 id={id}>
        {t('result:question', { number })}
        {outcome ? ` · ${t(outcome)}` : null}
        {result && result.mark !== null && result.most !== null
          ? ` · ${t('result:points', { count: result.most, points: format.precise(result.mark), most: format.precise(result.most) })}`
          : null}
      </h3>
      {result?.source === 'PERSON' ? <p className={styles['note']}>{t('result:byPerson')}</p> : null}
      {result?.source === 'EVERYBODY' ? <p className={styles['note']}>{t('result:forEverybody')}</p> : null}
      {result?.most === 0 ? <p className={styles['note']}>{t('result:doesNotCount')}</p> : null}
      <QuestionReview view={item} response={response} result={result} />
    </article>
  );
}
