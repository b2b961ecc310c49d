import { useT } from '../i18n/useT.js';
import { Field } from '../ui/Field.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import field from '../ui/field.module.css';
import type { DecimalMark } from './draft/courseMark.js';
import type { EditedQuestion } from './editor.js';
import styles from '../authoring/fields/fields.module.css';

export interface BankFacts {
  categories: readonly { key: string; title: string }[];
  outcomes: readonly { id: string; text: string }[];
  decimalSeparator: DecimalMark;
}

interface QuestionFactsProps {
  edited: EditedQuestion;
  bank: BankFacts;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<EditedQuestion>) => void;
}

/** Where the question stands in the bank, and what it is for. */
export function QuestionFacts({ edited, bank, errorOf, onChange }: QuestionFactsProps) {
  const t = useT();
  const id = (name: string) => `fact-${name}`;
  return (
    <div className={styles['pair']}>
      <Field
        id={id('title')}
        label={t('questionEditor:title')}
        hint={t('questionEditor:titleHint')}
        error={errorOf('title')}
        value={edited.title}
        autoComplete="off"
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <FieldFrame id={id('category')} label={t('questionEditor:category')} error={errorOf('category')}>
        {(described) => (
          <select
            {...described}
            id={id('category')}
            className={field['input']}
            value={edited.category}
            onChange={({ target }) => onChange({ category: target.value })}
          >
            {edited.category === '' ? <option value="">{t('questionEditor:chooseOne')}</option> : null}
            {bank.categories.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      <FieldFrame
        id={id('outcome')}
        label={t('questionEditor:outcome')}
        hint={t('questionEditor:outcomeHint')}
        error={errorOf('outcome')}
      >
        {(described) => (
          <select
            {...described}
            id={id('outcome')}
            className={field['input']}
            value={edited.outcome}
            onChange={({ target }) => onChange({ outcome: target.value })}
          >
            <option value="">{t('questionEditor:noOutcome')}</option>
            {bank.outcomes.map((outcome) => (
              <option key={outcome.id} value={outcome.id}>
                {outcome.id}: {outcome.text}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      <Field
        id={id('tags')}
        label={t('questionEditor:tags')}
        hint={t('questionEditor:tagsHint')}
        error={errorOf('tags')}
        value={edited.tags}
        autoComplete="off"
        onChange={({ target }) => onChange({ tags: target.value })}
      />
      <Field
        id={id('defaultMark')}
        label={t('questionEditor:defaultMark')}
        hint={t('questionEditor:defaultMarkHint')}
        error={errorOf('defaultMark')}
        inputMode="decimal"
        value={edited.defaultMark}
        autoComplete="off"
        onChange={({ target }) => onChange({ defaultMark: target.value })}
      />
    </div>
  );
}
