import { useT } from '../../i18n/useT.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { RubricEditor } from './RubricEditor.js';

export function EssayEditor() {
  const t = useT();
  return (
    <>
      <div className={styles['pair']}>
        <WholeField path={['leastWords']} label={t('questionEditor:leastWords')} optional />
        <WholeField path={['mostWords']} label={t('questionEditor:mostWords')} optional />
      </div>
      <RubricEditor />
      <MarkdownField
        path={['markerNotes']}
        label={t('questionEditor:markerNotes')}
        hint={t('questionEditor:markerNotesHint')}
        optional
      />
    </>
  );
}
