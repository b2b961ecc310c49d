import { useT } from '../../i18n/useT.js';
import type { Path } from '../../authoring/draft/json.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { ShareField } from '../fields/ShareField.js';

/** The options of a choice inside a text: short, each with its share. */
export function PartChoice({ at }: { at: Path }) {
  const t = useT();
  return (
    <EntryList
      path={[...at, 'options']}
      title={t('questionEditor:options')}
      nameOf={(number) => t('questionEditor:option', { number })}
      addLabel={t('questionEditor:addOption')}
      blank={{ content: '', fraction: '0', feedback: null }}
      least={2}
    >
      {(path) => (
        <>
          <div className={styles['pair']}>
            <LineField path={[...path, 'content']} label={t('questionEditor:optionText')} />
            <ShareField path={[...path, 'fraction']} label={t('questionEditor:share')} />
          </div>
          <MarkdownField
            path={[...path, 'feedback']}
            label={t('questionEditor:entryFeedback')}
            optional
            rows={1}
          />
        </>
      )}
    </EntryList>
  );
}
