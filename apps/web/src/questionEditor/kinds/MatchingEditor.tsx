import { useT } from '../../i18n/useT.js';
import { listAt, textAt } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';

/** What is to be matched, and with what. */
export function MatchingEditor() {
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
        title={t('questionEditor:choices')}
        hint={t('questionEditor:matchingChoicesHint')}
        nameOf={(number) => t('questionEditor:choice', { number })}
        addLabel={t('questionEditor:addChoice')}
        blank={{ content: '' }}
        least={2}
        fixedOrder
      >
        {(path) => (
          <MarkdownField path={[...path, 'content']} label={t('questionEditor:choiceText')} rows={1} />
        )}
      </EntryList>
      <EntryList
        path={['stems']}
        title={t('questionEditor:stems')}
        nameOf={(number) => t('questionEditor:stemEntry', { number })}
        addLabel={t('questionEditor:addStem')}
        blank={{ content: '', choice: '', feedback: null }}
        least={2}
      >
        {(path) => (
          <>
            <MarkdownField path={[...path, 'content']} label={t('questionEditor:stemText')} rows={1} />
            <SelectField
              path={[...path, 'choice']}
              label={t('questionEditor:belongs')}
              options={choices}
              empty={t('questionEditor:chooseOne')}
            />
            <MarkdownField path={[...path, 'feedback']} label={t('questionEditor:entryFeedback')} optional />
          </>
        )}
      </EntryList>
    </>
  );
}
