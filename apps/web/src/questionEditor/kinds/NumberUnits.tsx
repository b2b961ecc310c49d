import { useT } from '../../i18n/useT.js';
import { type Path, valueAt, withValue } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';
import { ShareField } from '../fields/ShareField.js';

const first = {
  entry: 'TYPED',
  grading: 'OPTIONAL',
  penalty: '0.1',
  list: [{ name: '', multiplier: '1' }],
} as const;

/** Units in which the number may be given. */
export function NumberUnits({ at }: { at: Path }) {
  const t = useT();
  const { draft: question, change } = useDraft();
  const path: Path = [...at, 'units'];
  const used = valueAt(question, path) !== null && valueAt(question, path) !== undefined;
  return (
    <>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={used}
          onChange={({ target }) => change((known) => withValue(known, path, target.checked ? first : null))}
        />
        {t('questionEditor:usesUnits')}
      </label>
      {used ? (
        <>
          <EntryList
            path={[...path, 'list']}
            title={t('questionEditor:unitList')}
            hint={t('questionEditor:unitListHint')}
            nameOf={(number) => t('questionEditor:unit', { number })}
            addLabel={t('questionEditor:addUnit')}
            blank={null}
            least={1}
          >
            {(entry) => (
              <div className={styles['pair']}>
                <LineField path={[...entry, 'name']} label={t('questionEditor:unitName')} />
                <LineField
                  path={[...entry, 'multiplier']}
                  label={t('questionEditor:multiplier')}
                  hint={t('questionEditor:multiplierHint')}
                  inputMode="decimal"
                />
              </div>
            )}
          </EntryList>
          <div className={styles['pair']}>
            <SelectField
              path={[...path, 'entry']}
              label={t('questionEditor:unitEntry')}
              options={[
                { value: 'TYPED', label: t('questionEditor:unitTyped') },
                { value: 'CHOSEN', label: t('questionEditor:unitChosen') },
              ]}
            />
            <SelectField
              path={[...path, 'grading']}
              label={t('questionEditor:unitGrading')}
              options={[
                { value: 'OPTIONAL', label: t('questionEditor:unitOptional') },
                { value: 'OF_ANSWER', label: t('questionEditor:unitOfAnswer') },
                { value: 'OF_WHOLE', label: t('questionEditor:unitOfWhole') },
              ]}
            />
            <ShareField path={[...path, 'penalty']} label={t('questionEditor:unitPenalty')} />
          </div>
        </>
      ) : null}
    </>
  );
}
