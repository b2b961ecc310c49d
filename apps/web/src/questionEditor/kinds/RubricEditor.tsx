import { useT } from '../../i18n/useT.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';

/** What markers look at, and what each level is worth. */
export function RubricEditor() {
  const t = useT();
  return (
    <EntryList
      path={['rubric']}
      title={t('questionEditor:rubric')}
      hint={t('questionEditor:rubricHint')}
      nameOf={(number) => t('questionEditor:criterion', { number })}
      addLabel={t('questionEditor:addCriterion')}
      blank={{
        content: '',
        levels: [
          { id: 'a', content: '', points: '0' },
          { id: 'b', content: '', points: '1' },
        ],
      }}
      least={1}
    >
      {(path) => (
        <>
          <MarkdownField path={[...path, 'content']} label={t('questionEditor:criterionText')} rows={1} />
          <EntryList
            path={[...path, 'levels']}
            title={t('questionEditor:levels')}
            nameOf={(number) => t('questionEditor:level', { number })}
            addLabel={t('questionEditor:addLevel')}
            blank={{ content: '', points: '0' }}
            least={2}
          >
            {(level) => (
              <>
                <MarkdownField path={[...level, 'content']} label={t('questionEditor:levelText')} rows={1} />
                <div className={styles['pair']}>
                  <LineField
                    path={[...level, 'points']}
                    label={t('questionEditor:points')}
                    inputMode="decimal"
                  />
                </div>
              </>
            )}
          </EntryList>
        </>
      )}
    </EntryList>
  );
}
