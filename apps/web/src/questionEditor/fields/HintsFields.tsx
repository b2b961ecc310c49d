import { useT } from '../../i18n/useT.js';
import { listAt } from '../draft/json.js';
import { useQuestion } from '../draft/QuestionContext.js';
import { CheckField } from './CheckField.js';
import { EntryList } from './EntryList.js';
import styles from './fields.module.css';
import { MarkdownField } from './MarkdownField.js';
import { More } from './More.js';
import { ShareField } from './ShareField.js';

/** Help after a wrong try, and what a wrong try costs: for quizzes that let people try again. */
export function HintsFields() {
  const t = useT();
  const { question } = useQuestion();
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
