import { useT } from '../../i18n/useT.js';
import { valueAt } from '../../questionEditor/draft/json.js';
import { useQuestion } from '../../questionEditor/draft/QuestionContext.js';
import fields from '../../questionEditor/fields/fields.module.css';
import { useField } from '../../questionEditor/fields/useField.js';
import { WholeField } from '../../questionEditor/fields/WholeField.js';
import { DefaultSelect } from '../fields/DefaultSelect.js';
import { SettingsGroup } from './SettingsGroup.js';

/** How people mark what the computer cannot. */
export function MarkingFields() {
  const t = useT();
  const { question } = useQuestion();
  const blind = useField(['marking', 'blind']);
  const sample = valueAt(question, ['marking', 'secondMarker']) === 'sample';
  return (
    <SettingsGroup title={t('quizBuilder:marking')}>
      <label className={fields['check']}>
        <input
          id={blind.id}
          type="checkbox"
          checked={blind.value !== false}
          onChange={({ target }) => blind.set(target.checked ? null : false)}
        />
        {t('quizBuilder:blind')}
      </label>
      <div className={fields['pair']}>
        <DefaultSelect
          path={['marking', 'secondMarker']}
          label={t('quizBuilder:secondMarker')}
          options={[
            { value: 'none', label: t('quizBuilder:secondNone') },
            { value: 'sample', label: t('quizBuilder:secondSample') },
            { value: 'all', label: t('quizBuilder:secondAll') },
          ]}
        />
        {sample ? (
          <WholeField path={['marking', 'samplePercent']} label={t('quizBuilder:samplePercent')} optional />
        ) : null}
      </div>
    </SettingsGroup>
  );
}
