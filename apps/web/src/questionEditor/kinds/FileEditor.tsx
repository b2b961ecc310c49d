import { Field } from '../../ui/Field.js';
import { useT } from '../../i18n/useT.js';
import { listAt, withValue } from '../../authoring/draft/json.js';
import { fieldId, useDraft } from '../../authoring/draft/DraftContext.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { useField } from '../../authoring/fields/useField.js';
import { RubricEditor } from './RubricEditor.js';

const MEBIBYTE = 1024 * 1024;

export function FileEditor() {
  const t = useT();
  return (
    <>
      <div className={styles['pair']}>
        <WholeField path={['mostFiles']} label={t('questionEditor:mostFiles')} />
        <SizeField />
        <EndingsField />
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

/** In megabytes on the page, in bytes in the question. */
function SizeField() {
  const t = useT();
  const { id, error, value, set } = useField(['mostBytes']);
  return (
    <Field
      id={id}
      label={t('questionEditor:mostMegabytes')}
      error={error}
      type="number"
      min={1}
      value={typeof value === 'number' ? Math.round(value / MEBIBYTE) : ''}
      onChange={({ target }) => set(Math.trunc(target.valueAsNumber || 0) * MEBIBYTE)}
    />
  );
}

function EndingsField() {
  const t = useT();
  const { draft: question, change, problemAt } = useDraft();
  const type = (text: string) =>
    change((known) =>
      withValue(
        known,
        ['endings'],
        text
          .toLowerCase()
          .split(/[\s,.]+/)
          .filter((ending) => ending !== ''),
      ),
    );
  return (
    <Field
      id={fieldId(['endings'])}
      label={t('questionEditor:endings')}
      hint={t('questionEditor:endingsHint')}
      error={problemAt(['endings'])}
      defaultValue={listAt(question, ['endings']).map(String).join(', ')}
      onBlur={({ target }) => type(target.value)}
    />
  );
}
