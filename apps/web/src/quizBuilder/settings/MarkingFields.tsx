import { useT } from '../../i18n/useT.js';
import { valueAt } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import fields from '../../authoring/fields/fields.module.css';
import { useField } from '../../authoring/fields/useField.js';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { DefaultSelect } from '../fields/DefaultSelect.js';
import { SettingsGroup } from './SettingsGroup.js';

/** How people mark what the computer cannot. */
export function MarkingFields() {
  const t = useT();
  const { draft: quiz } = useDraft();
  const blind = useField(['marking', 'blind']);
  const sample = valueAt(quiz, ['marking', 'secondMarker']) === 'sample';
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
