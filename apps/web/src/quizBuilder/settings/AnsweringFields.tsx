import { useT } from '../../i18n/useT.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import fields from '../../authoring/fields/fields.module.css';
import { DefaultSelect } from '../fields/DefaultSelect.js';
import { SettingsGroup } from './SettingsGroup.js';

/** How questions come and when answers are checked. */
export function AnsweringFields() {
  const t = useT();
  return (
    <SettingsGroup title={t('quizBuilder:answering')}>
      <div className={fields['pair']}>
        <DefaultSelect
          path={['behaviour']}
          label={t('quizBuilder:behaviour')}
          hint={t('quizBuilder:behaviourHint')}
          options={[
            { value: 'deferred', label: t('quizBuilder:deferred') },
            { value: 'immediate', label: t('quizBuilder:immediate') },
            { value: 'interactive', label: t('quizBuilder:interactive') },
            { value: 'adaptive', label: t('quizBuilder:adaptive') },
            { value: 'adaptive-no-penalty', label: t('quizBuilder:adaptiveNoPenalty') },
            { value: 'deferred-certainty', label: t('quizBuilder:deferredCertainty') },
            { value: 'immediate-certainty', label: t('quizBuilder:immediateCertainty') },
          ]}
        />
        <DefaultSelect
          path={['navigation']}
          label={t('quizBuilder:navigation')}
          options={[
            { value: 'free', label: t('quizBuilder:free') },
            { value: 'sequential', label: t('quizBuilder:sequential') },
          ]}
        />
      </div>
      <div className={fields['pair']}>
        <CheckField path={['shuffleQuestions']} label={t('quizBuilder:shuffleQuestions')} />
        <CheckField path={['shuffleOptions']} label={t('quizBuilder:shuffleOptions')} />
      </div>
    </SettingsGroup>
  );
}
