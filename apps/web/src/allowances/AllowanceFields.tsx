import { useT } from '../i18n/useT.js';
import { Field } from '../ui/Field.js';
import { localTime } from '../ui/localTime.js';
import type { Allowance, AllowanceQuiz } from './allowancesQuery.js';

interface AllowanceFieldsProps {
  quiz: AllowanceQuiz;
  allowance: Allowance | null;
  errorOf: (field: string) => string | undefined;
}

/** What a person may get. Where the quiz sets no limit there is nothing to add to. */
export function AllowanceFields({ quiz, allowance, errorOf }: AllowanceFieldsProps) {
  const t = useT();
  return (
    <>
      {quiz.timeLimitMinutes === null ? null : (
        <Field
          id="extraMinutes"
          name="extraMinutes"
          label={t('allowances:extraMinutes')}
          hint={t('allowances:extraMinutesHint', { count: quiz.timeLimitMinutes })}
          error={errorOf('extraMinutes')}
          inputMode="numeric"
          defaultValue={allowance?.extraMinutes ?? 0}
        />
      )}
      {quiz.attemptsAllowed === null ? null : (
        <Field
          id="extraAttempts"
          name="extraAttempts"
          label={t('allowances:extraAttempts')}
          hint={t('allowances:extraAttemptsHint', { count: quiz.attemptsAllowed })}
          error={errorOf('extraAttempts')}
          inputMode="numeric"
          defaultValue={allowance?.extraAttempts ?? 0}
        />
      )}
      <Field
        id="opensAt"
        name="opensAt"
        type="datetime-local"
        label={t('allowances:opensAt')}
        hint={t('allowances:datesHint')}
        error={errorOf('opensAt')}
        defaultValue={localTime(allowance?.opensAt ?? null)}
      />
      <Field
        id="closesAt"
        name="closesAt"
        type="datetime-local"
        label={t('allowances:closesAt')}
        hint={t('allowances:datesHint')}
        error={errorOf('closesAt')}
        defaultValue={localTime(allowance?.closesAt ?? null)}
      />
      <Field
        id="reason"
        name="reason"
        label={t('allowances:reason')}
        hint={t('allowances:reasonHint')}
        error={errorOf('reason')}
        defaultValue={allowance?.reason ?? ''}
      />
    </>
  );
}
