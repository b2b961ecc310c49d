import { useT } from '../../i18n/useT.js';
import fields from '../../authoring/fields/fields.module.css';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { TimeField } from '../fields/TimeField.js';
import { SettingsGroup } from './SettingsGroup.js';

/** From when until when, and how long. */
export function TimingFields() {
  const t = useT();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <SettingsGroup title={t('quizBuilder:timing')}>
      <div className={fields['pair']}>
        <TimeField
          path={['opensAt']}
          label={t('quizBuilder:opensAt')}
          hint={t('quizBuilder:timeHint', { zone })}
        />
        <TimeField
          path={['closesAt']}
          label={t('quizBuilder:closesAt')}
          hint={t('quizBuilder:timeHint', { zone })}
        />
      </div>
      <div className={fields['pair']}>
        <WholeField
          path={['timeLimitMinutes']}
          label={t('quizBuilder:timeLimit')}
          hint={t('quizBuilder:noLimitHint')}
          optional
        />
        <WholeField
          path={['graceSeconds']}
          label={t('quizBuilder:grace')}
          hint={t('quizBuilder:graceHint')}
          optional
        />
        <WholeField
          path={['offlineMinutes']}
          label={t('quizBuilder:offline')}
          hint={t('quizBuilder:offlineHint')}
          optional
        />
      </div>
    </SettingsGroup>
  );
}
