import { useT } from '../../i18n/useT.js';
import { type Path, textAt, valueAt, withValue } from '../../authoring/draft/json.js';
import { fieldId, useDraft } from '../../authoring/draft/DraftContext.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { More } from '../../authoring/fields/More.js';
import { SelectField } from '../../authoring/fields/SelectField.js';
import { ShareField } from '../fields/ShareField.js';
import { NumberUnits } from './NumberUnits.js';
import { NumberVariants } from './NumberVariants.js';

/** Numbers to accept, with a tolerance or a range; units and variants for those who need them. */
export function NumericalEditor({ at = [] }: { at?: Path }) {
  const t = useT();
  return (
    <>
      <EntryList
        path={[...at, 'answers']}
        title={t('questionEditor:acceptedNumbers')}
        hint={t('questionEditor:acceptedNumbersHint')}
        nameOf={(number) => t('questionEditor:answer', { number })}
        addLabel={t('questionEditor:addAnswer')}
        blank={{
          accepts: { type: 'VALUE', value: '', tolerance: { type: 'NOMINAL', amount: '0' } },
          fraction: '1',
          feedback: null,
        }}
        least={1}
      >
        {(path) => (
          <>
            <AcceptsFields path={[...path, 'accepts']} />
            <div className={styles['pair']}>
              <ShareField path={[...path, 'fraction']} label={t('questionEditor:share')} />
            </div>
            <MarkdownField
              path={[...path, 'feedback']}
              label={t('questionEditor:entryFeedback')}
              optional
              rows={1}
            />
          </>
        )}
      </EntryList>
      <SelectField
        path={[...at, 'decimalMark']}
        label={t('questionEditor:decimalMark')}
        hint={t('questionEditor:decimalMarkHint')}
        options={[
          { value: 'POINT', label: t('questionEditor:decimalPoint') },
          { value: 'COMMA', label: t('questionEditor:decimalComma') },
        ]}
      />
      <More label={t('questionEditor:units')}>
        <NumberUnits at={at} />
      </More>
      {at.length === 0 ? (
        <More label={t('questionEditor:variants')}>
          <NumberVariants />
        </More>
      ) : null}
    </>
  );
}

const shapes = {
  VALUE: { type: 'VALUE', value: '', tolerance: { type: 'NOMINAL', amount: '0' } },
  RANGE: { type: 'RANGE', from: '', to: '' },
  ANYTHING: { type: 'ANYTHING' },
} as const;

function AcceptsFields({ path }: { path: Path }) {
  const t = useT();
  const { draft: question, change } = useDraft();
  const type = textAt(question, [...path, 'type']) as keyof typeof shapes;
  const choose = (next: keyof typeof shapes) =>
    change((known) => withValue(known, path, { ...shapes[next], ...reused(valueAt(known, path), next) }));
  return (
    <>
      <fieldset>
        <legend>{t('questionEditor:accepts')}</legend>
        {(['VALUE', 'RANGE', 'ANYTHING'] as const).map((value) => (
          <label key={value} className={styles['check']}>
            <input
              type="radio"
              name={fieldId(path)}
              checked={type === value}
              onChange={() => choose(value)}
            />
            {value === 'VALUE'
              ? t('questionEditor:acceptsValue')
              : value === 'RANGE'
                ? t('questionEditor:acceptsRange')
                : t('questionEditor:acceptsAnything')}
          </label>
        ))}
      </fieldset>
      {type === 'VALUE' ? (
        <div className={styles['pair']}>
          <LineField path={[...path, 'value']} label={t('questionEditor:value')} inputMode="decimal" />
          <SelectField
            path={[...path, 'tolerance', 'type']}
            label={t('questionEditor:tolerance')}
            options={[
              { value: 'NOMINAL', label: t('questionEditor:toleranceNominal') },
              { value: 'RELATIVE', label: t('questionEditor:toleranceRelative') },
              { value: 'GEOMETRIC', label: t('questionEditor:toleranceGeometric') },
            ]}
          />
          <LineField
            path={[...path, 'tolerance', 'amount']}
            label={t('questionEditor:toleranceAmount')}
            inputMode="decimal"
          />
        </div>
      ) : null}
      {type === 'RANGE' ? (
        <div className={styles['pair']}>
          <LineField path={[...path, 'from']} label={t('questionEditor:from')} inputMode="decimal" />
          <LineField path={[...path, 'to']} label={t('questionEditor:to')} inputMode="decimal" />
        </div>
      ) : null}
    </>
  );
}

/** A value that was typed already becomes the lower end of a range, and the other way round. */
function reused(known: unknown, next: keyof typeof shapes): Record<string, string> {
  const { value, from } = (known ?? {}) as { value?: string; from?: string };
  if (next === 'RANGE' && value) return { from: value };
  return next === 'VALUE' && from ? { value: from } : {};
}
