import { useT } from '../../i18n/useT.js';
import { isList, listAt, type Path, textAt, valueAt, withValue } from '../../authoring/draft/json.js';
import { fieldId, useDraft } from '../../authoring/draft/DraftContext.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';
import { ShareField } from '../fields/ShareField.js';
import { TextArea } from '../../authoring/fields/TextArea.js';

/** What one could do in a situation, and what experts hold of it. */
export function JudgementEditor() {
  const t = useT();
  const { draft: question } = useDraft();
  const rates = textAt(question, ['format']) === 'RATE';
  return (
    <>
      <SelectField
        path={['format']}
        label={t('questionEditor:judgementFormat')}
        options={[
          { value: 'BEST', label: t('questionEditor:judgeBest') },
          { value: 'MOST_LEAST', label: t('questionEditor:judgeMostLeast') },
          { value: 'RANK', label: t('questionEditor:judgeRank') },
          { value: 'RATE', label: t('questionEditor:judgeRate') },
        ]}
      />
      {rates ? <ScaleField /> : null}
      <EntryList
        path={['options']}
        title={t('questionEditor:judgementOptions')}
        hint={rates ? t('questionEditor:votesHint') : t('questionEditor:effectivenessHint')}
        nameOf={(number) => t('questionEditor:option', { number })}
        addLabel={t('questionEditor:addOption')}
        blank={{ content: '', effectiveness: '0', votes: [], feedback: null }}
        least={2}
      >
        {(path) => (
          <>
            <MarkdownField path={[...path, 'content']} label={t('questionEditor:optionText')} />
            {rates ? (
              <Votes path={[...path, 'votes']} />
            ) : (
              <div className={styles['pair']}>
                <ShareField path={[...path, 'effectiveness']} label={t('questionEditor:effectiveness')} />
              </div>
            )}
            <MarkdownField
              path={[...path, 'feedback']}
              label={t('questionEditor:entryFeedback')}
              optional
              rows={1}
            />
          </>
        )}
      </EntryList>
      <div>
        <CheckField path={['shuffle']} label={t('questionEditor:shuffle')} />
      </div>
    </>
  );
}

/** One point of the scale a line. */
function ScaleField() {
  const t = useT();
  const { draft: question, change, problemAt } = useDraft();
  return (
    <TextArea
      id={fieldId(['scale'])}
      label={t('questionEditor:scale')}
      hint={t('questionEditor:scaleHint')}
      error={problemAt(['scale'])}
      rows={4}
      value={listAt(question, ['scale']).map(String).join('\n')}
      onChange={({ target }) =>
        change((known) => withValue(known, ['scale'], target.value === '' ? [] : target.value.split('\n')))
      }
    />
  );
}

/** How many experts gave each point of the scale. */
function Votes({ path }: { path: Path }) {
  const t = useT();
  const { draft: question, change, problemAt } = useDraft();
  const scale = listAt(question, ['scale']).map(String);
  const votes = valueAt(question, path);
  const countAt = (index: number) => (isList(votes) ? (votes[index] ?? 0) : 0);
  const set = (index: number, count: number) =>
    change((known) =>
      withValue(
        known,
        path,
        scale.map((_, other) => (other === index ? count : Number(valueAt(known, [...path, other]) ?? 0))),
      ),
    );
  return (
    <fieldset id={fieldId(path)} tabIndex={-1}>
      <legend>{t('questionEditor:votes')}</legend>
      {problemAt(path) ? <p className={styles['problem']}>{problemAt(path)}</p> : null}
      <div className={styles['pair']}>
        {scale.map((point, index) => (
          <label key={index}>
            {point || t('questionEditor:point', { number: index + 1 })}
            <input
              type="number"
              min={0}
              value={Number(countAt(index))}
              onChange={({ target }) => set(index, Math.max(0, Math.trunc(target.valueAsNumber || 0)))}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
