import { useT } from '../../i18n/useT.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { ShareField } from '../fields/ShareField.js';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { ImageField } from '../image/ImageField.js';
import { RegionCanvas } from '../image/RegionCanvas.js';
import { RegionFields } from '../image/RegionFields.js';

/** Parts of an image to find, and parts that are not what is looked for. */
export function HotspotEditor() {
  const t = useT();
  return (
    <>
      <ImageField />
      <RegionCanvas path={['spots']} />
      <EntryList
        path={['spots']}
        title={t('questionEditor:spots')}
        hint={t('questionEditor:spotsHint')}
        nameOf={(number) => t('questionEditor:spot', { number })}
        addLabel={t('questionEditor:addSpot')}
        blank={{
          label: '',
          region: { type: 'RECTANGLE', left: 0, top: 0, width: 1, height: 1 },
          right: false,
          feedback: null,
        }}
      >
        {(path) => (
          <>
            <LineField path={[...path, 'label']} label={t('questionEditor:spotLabel')} />
            <CheckField path={[...path, 'right']} label={t('questionEditor:spotRight')} />
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
      <div className={styles['pair']}>
        <WholeField path={['mostPicks']} label={t('questionEditor:mostPicks')} />
        <ShareField
          path={['pickPenalty']}
          label={t('questionEditor:wrongPick')}
          hint={t('questionEditor:wrongPickHint')}
        />
      </div>
    </>
  );
}
