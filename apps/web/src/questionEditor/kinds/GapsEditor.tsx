import { useT } from '../../i18n/useT.js';
import { listAt, textAt } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';

/** Words for the gaps of the text, and which word belongs into which gap. */
export function GapsEditor() {
  const t = useT();
  const { draft: question } = useDraft();
  const choices = listAt(question, ['choices']).map((choice, index) => ({
    value: textAt(choice, ['id']),
    label: textAt(choice, ['content']) || t('questionEditor:choice', { number: index + 1 }),
  }));
  return (
    <>
      <EntryList
        path={['choices']}
        title={t('questionEditor:words')}
        hint={t('questionEditor:wordsHint')}
        nameOf={(number) => t('questionEditor:word', { number })}
        addLabel={t('questionEditor:addWord')}
        blank={{ content: '', group: '1', reusable: false }}
        fixedOrder
      >
        {(path) => (
          <div className={styles['pair']}>
            <LineField path={[...path, 'content']} label={t('questionEditor:wordText')} />
            <LineField
              path={[...path, 'group']}
              label={t('questionEditor:group')}
              hint={t('questionEditor:groupHint')}
            />
            <CheckField path={[...path, 'reusable']} label={t('questionEditor:reusable')} />
          </div>
        )}
      </EntryList>
      <EntryList
        path={['gaps']}
        title={t('questionEditor:gaps')}
        hint={t('questionEditor:gapsHint')}
        nameOf={(number) => t('questionEditor:gapName', { id: textAt(question, ['gaps', number - 1, 'id']) })}
        addLabel={t('questionEditor:addGap')}
        blank={{ choice: '', feedback: null }}
        fixedOrder
      >
        {(path) => (
          <>
            <SelectField
              path={[...path, 'choice']}
              label={t('questionEditor:belongsHere')}
              options={choices}
              empty={t('questionEditor:chooseOne')}
            />
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
