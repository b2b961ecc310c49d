import { useT } from '../../i18n/useT.js';
import { textAt, withValue } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';

/** Whether the statement holds, and what to say to each answer. */
export function TrueFalseEditor() {
  const t = useT();
  const { draft: question, change } = useDraft();
  const holds = textAt(question, ['options', 0, 'fraction']) === '1';
  const choose = (isTrue: boolean) =>
    change((known) =>
      withValue(
        withValue(known, ['options', 0, 'fraction'], isTrue ? '1' : '0'),
        ['options', 1, 'fraction'],
        isTrue ? '0' : '1',
      ),
    );
  return (
    <>
      <fieldset>
        <legend>
          <h3>{t('questionEditor:statementIs')}</h3>
        </legend>
        <label className={styles['check']}>
          <input type="radio" name="statement" checked={holds} onChange={() => choose(true)} />
          {t('questionEditor:true')}
        </label>{' '}
        <label className={styles['check']}>
          <input type="radio" name="statement" checked={!holds} onChange={() => choose(false)} />
          {t('questionEditor:false')}
        </label>
      </fieldset>
      <MarkdownField path={['options', 0, 'feedback']} label={t('questionEditor:feedbackTrue')} optional />
      <MarkdownField path={['options', 1, 'feedback']} label={t('questionEditor:feedbackFalse')} optional />
    </>
  );
}
