import { useT } from '../../i18n/useT.js';
import { listAt } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { More } from '../../authoring/fields/More.js';
import { ShareField } from './ShareField.js';

/** Help after a wrong try, and what a wrong try costs: for quizzes that let people try again. */
export function HintsFields() {
  const t = useT();
  const { draft: question } = useDraft();
  return (
    <More label={t('questionEditor:hints', { count: listAt(question, ['hints']).length })}>
      <EntryList
        path={['hints']}
        title={t('questionEditor:hintsTitle')}
        hint={t('questionEditor:hintsHint')}
        nameOf={(number) => t('questionEditor:hintEntry', { number })}
        addLabel={t('questionEditor:addHint')}
        blank={null}
      >
        {(path) => (
          <>
            <MarkdownField path={[...path, 'content']} label={t('questionEditor:hintText')} />
            <div className={styles['pair']}>
              <CheckField path={[...path, 'clearWrong']} label={t('questionEditor:clearWrong')} />
              <CheckField path={[...path, 'showCount']} label={t('questionEditor:showCount')} />
            </div>
          </>
        )}
      </EntryList>
      <div className={styles['pair']}>
        <ShareField
          path={['penalty']}
          label={t('questionEditor:penalty')}
          hint={t('questionEditor:penaltyHint')}
        />
      </div>
    </More>
  );
}
