import { Field } from '../../ui/Field.js';
import { useT } from '../../i18n/useT.js';
import { listAt, withValue } from '../draft/json.js';
import { fieldId, useQuestion } from '../draft/QuestionContext.js';
import styles from '../fields/fields.module.css';
import { MarkdownField } from '../fields/MarkdownField.js';
import { WholeField } from '../fields/WholeField.js';
import { useField } from '../fields/useField.js';
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
  const { question, change, problemAt } = useQuestion();
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
