import { useId } from 'react';
import { useT } from '../../i18n/useT.js';
import { isObject } from '../../authoring/draft/json.js';
import fields from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';
import { useField } from '../../authoring/fields/useField.js';
import { SettingsGroup } from './SettingsGroup.js';

/** Makes the quiz one of two parallel forms, one for before and one for after. */
export function FormFields() {
  const t = useT();
  const hint = useId();
  const { id, error, value, set } = useField(['form']);
  const on = isObject(value);
  return (
    <SettingsGroup title={t('quizBuilder:forms')}>
      <label className={fields['check']}>
        <input
          id={id}
          type="checkbox"
          checked={on}
          aria-describedby={hint}
          onChange={({ target }) => set(target.checked ? { pair: 'before-and-after', side: 'A' } : null)}
        />
        {t('quizBuilder:isForm')}
      </label>
      <p id={hint} className={fields['hint']}>
        {t('quizBuilder:formHint')}
      </p>
      {error ? <p className={fields['problem']}>{error}</p> : null}
      {on ? (
        <div className={fields['pair']}>
          <LineField path={['form', 'pair']} label={t('quizBuilder:pair')} hint={t('quizBuilder:pairHint')} />
          <SelectField
            path={['form', 'side']}
            label={t('quizBuilder:side')}
            options={[
              { value: 'A', label: t('quizBuilder:sideA') },
              { value: 'B', label: t('quizBuilder:sideB') },
            ]}
          />
        </div>
      ) : null}
    </SettingsGroup>
  );
}
