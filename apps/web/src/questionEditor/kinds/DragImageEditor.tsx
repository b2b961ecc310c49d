import { useT } from '../../i18n/useT.js';
import { listAt, textAt } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';
import { ImageField } from '../image/ImageField.js';
import { RegionCanvas } from '../image/RegionCanvas.js';
import { RegionFields } from '../image/RegionFields.js';

/** Labels to put onto an image, and where each belongs. */
export function DragImageEditor() {
  const t = useT();
  const { draft: question } = useDraft();
  const choices = listAt(question, ['choices']).map((choice, index) => ({
    value: textAt(choice, ['id']),
    label: textAt(choice, ['content']) || t('questionEditor:choice', { number: index + 1 }),
  }));
  return (
    <>
      <ImageField />
      <EntryList
        path={['choices']}
        title={t('questionEditor:labels')}
        nameOf={(number) => t('questionEditor:labelEntry', { number })}
        addLabel={t('questionEditor:addLabel')}
        blank={{ content: '', reusable: false }}
        fixedOrder
      >
        {(path) => (
          <div className={styles['pair']}>
            <MarkdownField path={[...path, 'content']} label={t('questionEditor:labelText')} rows={1} />
            <CheckField path={[...path, 'reusable']} label={t('questionEditor:reusable')} />
          </div>
        )}
      </EntryList>
      <RegionCanvas path={['zones']} />
      <EntryList
        path={['zones']}
        title={t('questionEditor:zones')}
        hint={t('questionEditor:zonesHint')}
        nameOf={(number) => t('questionEditor:zone', { number })}
        addLabel={t('questionEditor:addZone')}
        blank={{
          label: '',
          region: { type: 'RECTANGLE', left: 0, top: 0, width: 1, height: 1 },
          choice: '',
          feedback: null,
        }}
      >
        {(path) => (
          <>
            <div className={styles['pair']}>
              <LineField
                path={[...path, 'label']}
                label={t('questionEditor:zoneLabel')}
                hint={t('questionEditor:zoneLabelHint')}
              />
              <SelectField
                path={[...path, 'choice']}
                label={t('questionEditor:belongsHere')}
                options={choices}
                empty={t('questionEditor:chooseOne')}
              />
            </div>
            <RegionFields path={[...path, 'region']} />
            <MarkdownField
              path={[...path, 'feedback']}
              label={t('questionEditor:entryFeedback')}
              optional
              rows={1}
            />
          </>
        )}
      </EntryList>
    </>
  );
}
