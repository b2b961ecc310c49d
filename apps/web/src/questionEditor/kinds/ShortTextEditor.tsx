import { useT } from '../../i18n/useT.js';
import type { Path } from '../../authoring/draft/json.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { ShareField } from '../fields/ShareField.js';

/** Texts to accept. `at` leads to the question, which may be a part of a text with gaps. */
export function ShortTextEditor({ at = [] }: { at?: Path }) {
  const t = useT();
  return (
    <>
      <EntryList
        path={[...at, 'answers']}
        title={t('questionEditor:acceptedTexts')}
        hint={t('questionEditor:acceptedTextsHint')}
        nameOf={(number) => t('questionEditor:answer', { number })}
        addLabel={t('questionEditor:addAnswer')}
        blank={{ pattern: '', fraction: '1', feedback: null }}
        least={1}
      >
        {(path) => (
          <>
            <div className={styles['pair']}>
              <LineField path={[...path, 'pattern']} label={t('questionEditor:pattern')} />
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
      <fieldset>
        <legend>
          <h3>{t('questionEditor:comparison')}</h3>
        </legend>
        <div className={styles['pair']}>
          <CheckField path={[...at, 'comparison', 'case']} label={t('questionEditor:compareCase')} />
          <CheckField
            path={[...at, 'comparison', 'diacritics']}
            label={t('questionEditor:compareDiacritics')}
          />
          <CheckField path={[...at, 'comparison', 'width']} label={t('questionEditor:compareWidth')} />
        </div>
      </fieldset>
    </>
  );
}
