import { useId } from 'react';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { QuestionReview } from '../item/QuestionReview.js';
import { MarkHistory } from '../markHistory/MarkHistory.js';
import { AppLink } from '../ui/AppLink.js';
import { Notice } from '../ui/Notice.js';
import type { ExplainedItem } from './explanationQuery.js';
import styles from './explanation.module.css';
import { MarkWords } from './MarkWords.js';
import { PartsTable } from './PartsTable.js';
import { StepList } from './StepList.js';

interface ItemExplanationProps {
  code: string;
  item: ExplainedItem;
}

/** One question: as it was asked and answered, the rules that fired, and all that became of its mark. */
export function ItemExplanation({ code, item }: ItemExplanationProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const { position, questionKey, mark, weight, byKey, corrected, savedAt, answeredAt, certainty } = item;
  return (
    <article className={styles['item']} aria-labelledby={id}>
      <h2 id={id}>{t('explanation:question', { number: position + 1 })}</h2>
      <QuestionReview view={item.item} response={item.response} result={item.result} />
      <dl className={styles['facts']}>
        <dt>{t('explanation:mark')}</dt>
        <dd>
          <MarkWords mark={mark} />
        </dd>
        <dt>{t('explanation:weight')}</dt>
        <dd>{weight}</dd>
        {byKey ? (
          <>
            <dt>{t('explanation:byKey')}</dt>
            <dd>
              <MarkWords mark={byKey} />
            </dd>
          </>
        ) : null}
        {certainty === null ? null : (
          <>
            <dt>{t('explanation:certainty')}</dt>
            <dd>{t('explanation:certaintyOf', { level: certainty })}</dd>
          </>
        )}
        {savedAt === null ? null : (
          <>
            <dt>{t('explanation:saved')}</dt>
            <dd>
              {format.dateTime(savedAt)}
              {answeredAt ? ` · ${t('explanation:offline', { time: format.dateTime(answeredAt) })}` : null}
            </dd>
          </>
        )}
        <dt>{t('explanation:source')}</dt>
        <dd>
          <AppLink to={paths.bankQuestion(code, questionKey)}>{questionKey}</AppLink>
          {` · ${t('explanation:version', { number: item.questionNumber })}`}
          {item.variant ? ` · ${t('explanation:variant', { name: item.variant })}` : null}
          {corrected ? ` · ${t('explanation:corrected')}` : null}
        </dd>
      </dl>
      {item.parts.length > 0 ? <PartsTable parts={item.parts} /> : null}
      {item.steps.length > 0 ? <StepList steps={item.steps} /> : null}
      <MarkHistory history={item.history} rubric={item.rubric} />
      {item.agrees === false ? <Notice tone="lost" title={t('explanation:itemDiffers')} /> : null}
    </article>
  );
}
