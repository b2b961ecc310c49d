import { ChangeMarkDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { Notice } from '../ui/Notice.js';
import { announce } from '../ui/announce.js';
import styles from './marking.module.css';
import type { AnswerToMark } from './markingQueries.js';

const empty = { percent: '', reason: '', comment: '' };

/** Another mark for an answer that has one. */
export function ChangeMarkForm({ answer }: { answer: AnswerToMark }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const client = useQueryClient();
  const [given, setGiven] = useState(empty);
  const { attemptId, position, version, fraction, byHand, question } = answer;
  const change = useMutation({
    mutationFn: async (percent: string | null) => {
      const { reason, comment } = given;
      const input = { attemptId, position, version, percent, reason, comment };
      return (await request(ChangeMarkDocument, { input })).changeMark;
    },
    onSuccess: (result) => {
      if (result.__typename !== 'MarkingSubmitted') return;
      setGiven(empty);
      void client.invalidateQueries({ queryKey: ['marking'] });
      announce(t('marking:changeSaved'));
    },
  });
  const refused = change.data && change.data.__typename !== 'MarkingSubmitted' ? change.data : null;
  const errorOf = (name: string): string | undefined =>
    refused?.__typename === 'InvalidInput'
      ? refused.fields.find(({ field }) => field === name)?.message
      : undefined;
  const field = (name: keyof typeof empty) => ({
    id: `${id}-${name}`,
    value: given[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  });
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate(given.percent.replace(',', '.').trim());
      }}
    >
      <h2>{t('marking:mark')}</h2>
      <p className={styles['mark']}>
        {fraction === null ? t('marking:undefined') : format.mark(100 * fraction)}{' '}
        <span className={styles['soft']}>{byHand ? t('marking:givenByHand') : t('marking:givenByKey')}</span>
      </p>
      <details className={styles['notes']} open={change.isError || refused !== null || undefined}>
        <summary>{t('marking:changeMark')}</summary>
        <p>{t('marking:changeBody')}</p>
        {change.isError ? <ErrorState failure={failureOf(change.error)} /> : null}
        {refused && refused.__typename !== 'InvalidInput' ? (
          <Notice tone="attention" role="alert" title={refused.message} />
        ) : null}
        <Field
          {...field('percent')}
          label={t('marking:percent')}
          hint={t('marking:percentHint')}
          inputMode="decimal"
        />
        <Field {...field('reason')} label={t('marking:reason')} hint={t('marking:reasonHint')} />
        <Field {...field('comment')} label={t('marking:comment')} hint={t('marking:commentHint')} />
        <div className={styles['buttons']}>
          <Button kind="primary" type="submit" busy={change.isPending}>
            {t('marking:changeMark')}
          </Button>
          {byHand && question.rubric.length === 0 ? (
            <Button busy={change.isPending} onClick={() => change.mutate(null)}>
              {t('marking:backToKey')}
            </Button>
          ) : null}
        </div>
      </details>
    </form>
  );
}
