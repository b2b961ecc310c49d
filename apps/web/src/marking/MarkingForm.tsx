import { useId, useState, type FormEvent } from 'react';
import { useT } from '../i18n/useT.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { failureOf } from '../api/errors.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { ErrorSummary } from '../ui/ErrorSummary.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import field from '../ui/field.module.css';
import { ClaimNotice } from './ClaimNotice.js';
import { ConflictNotice } from './ConflictNotice.js';
import { CriterionField } from './CriterionField.js';
import styles from './marking.module.css';
import type { AnswerToMark } from './markingQueries.js';
import { useMarkingDraft } from './useMarkingDraft.js';
import { useSubmitMarking } from './useSubmitMarking.js';

const LEVEL_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface MarkingFormProps {
  answer: AnswerToMark;
  markerId: string;
}

/** A level for each criterion, and words. All of it works without a mouse. */
export function MarkingForm({ answer, markerId }: MarkingFormProps) {
  const t = useT();
  const id = useId();
  const { attemptId, position, stage, question } = answer;
  const { rubric } = question;
  const place = { markerId, attemptId, position, stage };
  const { draft, change, kept } = useMarkingDraft(place);
  const [current, setCurrent] = useState(0);
  const [tried, setTried] = useState(false);
  const submit = useSubmitMarking(place, answer);
  const missing = rubric.filter((criterion) => !draft.levels[criterion.id]);
  const fieldOf = (criterionId: string): string => `${id}-${criterionId}`;

  const choose = (criterionId: string, levelId: string) =>
    change({ ...draft, levels: { ...draft.levels, [criterionId]: levelId } });
  const goTo = (index: number) => {
    const next = Math.min(Math.max(0, index), rubric.length - 1);
    setCurrent(next);
    focusOn(fieldOf(rubric[next]?.id ?? ''));
  };
  const press = (index: number) => {
    const criterion = rubric[current];
    const level = criterion?.levels[index];
    if (!criterion || !level) return;
    choose(criterion.id, level.id);
    document.getElementById(`${fieldOf(criterion.id)}-${level.id}`)?.focus();
  };
  const save = () => {
    setTried(true);
    if (missing.length === 0) submit.mutate(draft);
  };
  useShortcuts([
    { key: 'j', label: 'marking:keyNext', run: () => goTo(current + 1) },
    { key: 'k', label: 'marking:keyPrevious', run: () => goTo(current - 1) },
    ...LEVEL_KEYS.map((key, index) => ({ key, label: 'marking:keyLevel' as const, run: () => press(index) })),
    // The form hears the key itself; here it is only listed.
    { key: 'Enter', label: 'marking:keySave', run: save },
  ]);

  const errors = tried
    ? missing.map((criterion) => ({
        field: `${fieldOf(criterion.id)}-${criterion.levels[0]?.id}`,
        message: t('marking:levelMissing', { number: rubric.indexOf(criterion) + 1 }),
      }))
    : [];
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t('marking:yourMarking')}</h2>
      <ClaimNotice answer={answer} />
      <ErrorSummary errors={errors} />
      {submit.isError ? <ErrorState failure={failureOf(submit.error)} /> : null}
      <ConflictNotice result={submit.data} answer={answer} draft={draft} />
      {rubric.map((criterion, index) => (
        <CriterionField
          key={criterion.id}
          id={fieldOf(criterion.id)}
          criterion={criterion}
          chosen={draft.levels[criterion.id]}
          current={index === current}
          onEnter={() => setCurrent(index)}
          onChoose={(levelId) => choose(criterion.id, levelId)}
        />
      ))}
      <TextField
        id={`${id}-comment`}
        label={t('marking:comment')}
        hint={t('marking:commentHint')}
        value={draft.comment}
        onChange={(comment) => change({ ...draft, comment })}
        onSave={save}
      />
      <TextField
        id={`${id}-note`}
        label={t('marking:note')}
        hint={t('marking:noteHint')}
        value={draft.note}
        onChange={(note) => change({ ...draft, note })}
        onSave={save}
      />
      <p role="status" className={styles['soft']}>
        {kept === null ? '' : kept ? t('marking:draftKept') : t('marking:draftNotKept')}
      </p>
      <div>
        <Button kind="primary" type="submit" busy={submit.isPending}>
          {answer.next ? t('marking:saveAndNext') : t('marking:save')}
        </Button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  onSave: () => void;
}

function TextField({ id, label, hint, value, onChange, onSave }: TextFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      {(described) => (
        <textarea
          {...described}
          id={id}
          className={field['input']}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
          }}
        />
      )}
    </FieldFrame>
  );
}

/** The chosen level of a criterion, or its first. */
function focusOn(fieldId: string): void {
  const levels = document.getElementById(fieldId)?.querySelectorAll<HTMLInputElement>('input') ?? [];
  ([...levels].find(({ checked }) => checked) ?? levels[0])?.focus();
}
