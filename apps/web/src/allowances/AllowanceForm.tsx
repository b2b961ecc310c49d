import { GrantQuizAllowanceDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.js';
import { AllowanceFields } from './AllowanceFields.js';
import { allowancesKey, type Allowance, type AllowanceQuiz } from './allowancesQuery.js';
import { readEntries } from './entries.js';
import { PersonChoice } from './PersonChoice.js';
import styles from './allowances.module.css';

export interface Granted {
  name: string;
  /** When the quiz closes, if that is before all the extra minutes have passed. */
  cutOffAt: string | null;
}

interface AllowanceFormProps {
  quiz: AllowanceQuiz;
  /** Null: a new one. */
  allowance: Allowance | null;
  /** Null when nothing was granted. */
  onDone: (granted: Granted | null) => void;
}

export function AllowanceForm({ quiz, allowance, onDone }: AllowanceFormProps) {
  const t = useT();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [personId, setPersonId] = useState(allowance?.personId ?? '');
  const [errors, setErrors] = useState<SummedError[]>([]);
  useEffect(() => heading.current?.focus(), []);
  const grant = useMutation({
    mutationFn: async (form: HTMLFormElement) =>
      (await request(GrantQuizAllowanceDocument, { input: readEntries(form, quiz.activityId, personId) }))
        .grantQuizAllowance,
    onSuccess: (result) => {
      if (result.__typename === 'InvalidInput') return setErrors(result.fields);
      if (result.__typename === 'NotAvailable') return setErrors([{ field: null, message: result.message }]);
      announce(t('allowances:saved', { name: result.allowance.personName }));
      void client.invalidateQueries({ queryKey: allowancesKey(quiz.activityId) });
      onDone({ name: result.allowance.personName, cutOffAt: result.cutOffAt });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (personId === '') setErrors([{ field: 'personId', message: t('allowances:personMissing') }]);
    else if (!grant.isPending) {
      setErrors([]);
      grant.mutate(event.currentTarget);
    }
  };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <section className={styles['form']} aria-labelledby="allowance-form">
      <h2 id="allowance-form" ref={heading} tabIndex={-1}>
        {allowance ? t('allowances:changeNamed', { name: allowance.personName }) : t('allowances:grant')}
      </h2>
      <ErrorSummary errors={errors} />
      {grant.isError ? <ErrorState failure={failureOf(grant.error)} /> : null}
      {allowance ? null : (
        <PersonChoice
          activityId={quiz.activityId}
          personId={personId}
          error={errorOf('personId')}
          onChoose={setPersonId}
        />
      )}
      <form className={styles['fields']} onSubmit={submit} noValidate>
        <AllowanceFields quiz={quiz} allowance={allowance} errorOf={errorOf} />
        <ActionBar>
          <Button onClick={() => onDone(null)}>{t('common:cancel')}</Button>
          <Button type="submit" kind="primary" busy={grant.isPending}>
            {t('allowances:save')}
          </Button>
        </ActionBar>
      </form>
    </section>
  );
}
