import type { StringKey } from '../../i18n/keys.js';
import { useT } from '../../i18n/useT.js';
import fields from '../../authoring/fields/fields.module.css';
import { useField } from '../../authoring/fields/useField.js';
import { FieldFrame } from '../../ui/FieldFrame.js';
import { Hidden } from '../../ui/Hidden.js';
import field from '../../ui/field.module.css';
import styles from '../builder.module.css';
import {
  type Moment,
  moments,
  type Part,
  parts,
  reviewChoice,
  type ReviewChoice,
  ruleFrom,
  shows,
  withPart,
} from './reviewRule.js';
import { SettingsGroup } from './SettingsGroup.js';

const choices: Record<ReviewChoice, StringKey> = {
  always: 'quizBuilder:reviewAlways',
  'after-pass': 'quizBuilder:reviewAfterPass',
  'score-only': 'quizBuilder:reviewScoreOnly',
  own: 'quizBuilder:reviewOwn',
};
const momentNames: Record<Moment, StringKey> = {
  afterSubmission: 'quizBuilder:afterSubmission',
  afterPass: 'quizBuilder:afterPass',
  afterClose: 'quizBuilder:afterClose',
};
const partNames: Record<Part, StringKey> = {
  answers: 'quizBuilder:partAnswers',
  marks: 'quizBuilder:partMarks',
  correctness: 'quizBuilder:partCorrectness',
  feedback: 'quizBuilder:partFeedback',
  key: 'quizBuilder:partKey',
};

/** What officers may look at after grading, and from when on. */
export function ReviewFields() {
  const t = useT();
  const { id, error, value, set } = useField(['review']);
  const choice = reviewChoice(value);
  return (
    <SettingsGroup title={t('quizBuilder:review')}>
      <div className={fields['pair']}>
        <FieldFrame id={id} label={t('quizBuilder:reviewWhat')} error={error}>
          {(described) => (
            <select
              {...described}
              id={id}
              className={field['input']}
              value={choice}
              onChange={({ target }) => set(target.value === 'own' ? ruleFrom(choice, value) : target.value)}
            >
              {Object.entries(choices).map(([word, name]) => (
                <option key={word} value={word}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
      </div>
      {choice === 'own' ? <ReviewTable /> : null}
    </SettingsGroup>
  );
}

function ReviewTable() {
  const t = useT();
  const { value = null, set } = useField(['review']);
  return (
    <>
      <p className={fields['hint']}>{t('quizBuilder:reviewHint')}</p>
      <table className={styles['review']}>
        <thead>
          <tr>
            <th scope="col">{t('quizBuilder:reviewPart')}</th>
            {moments.map((moment) => (
              <th key={moment} scope="col">
                {t(momentNames[moment])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{t(partNames[part])}</th>
              {moments.map((moment) => (
                <td key={moment}>
                  <label>
                    <Hidden>{`${t(partNames[part])}, ${t(momentNames[moment])}`}</Hidden>
                    <input
                      type="checkbox"
                      checked={shows(value, moment, part)}
                      onChange={({ target }) => set(withPart(value, moment, part, target.checked))}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
