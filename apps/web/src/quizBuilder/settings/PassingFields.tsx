import { useT } from '../../i18n/useT.js';
import fields from '../../authoring/fields/fields.module.css';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { DefaultSelect } from '../fields/DefaultSelect.js';
import { SettingsGroup } from './SettingsGroup.js';

/** When it is passed, and how often somebody may try. */
export function PassingFields() {
  const t = useT();
  return (
    <SettingsGroup title={t('quizBuilder:passing')}>
      <div className={fields['pair']}>
        <WholeField
          path={['passMark']}
          label={t('quizBuilder:passMark')}
          hint={t('quizBuilder:passMarkHint')}
        />
        <WholeField
          path={['attemptsAllowed']}
          label={t('quizBuilder:attemptsAllowed')}
          hint={t('quizBuilder:noLimitHint')}
          optional
        />
        <WholeField
          path={['waitMinutes']}
          label={t('quizBuilder:wait')}
          hint={t('quizBuilder:waitHint')}
          optional
        />
        <DefaultSelect
          path={['gradingMethod']}
          label={t('quizBuilder:gradingMethod')}
          options={[
            { value: 'highest', label: t('quizBuilder:highest') },
            { value: 'last', label: t('quizBuilder:last') },
            { value: 'first', label: t('quizBuilder:first') },
            { value: 'mean', label: t('quizBuilder:mean') },
          ]}
        />
      </div>
    </SettingsGroup>
  );
}
