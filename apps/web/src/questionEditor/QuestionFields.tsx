import { useT } from '../i18n/useT.js';
import { textAt } from '../authoring/draft/json.js';
import { useDraft } from '../authoring/draft/DraftContext.js';
import { isKind } from './draft/templates.js';
import styles from '../authoring/authoring.module.css';
import { HintsFields } from './fields/HintsFields.js';
import { MarkdownField } from '../authoring/fields/MarkdownField.js';
import { StemField } from './fields/StemField.js';
import { KindEditor } from './kinds/KindEditor.js';

const gapsOf = { CLOZE: 'parts', GAP_SELECT: 'gaps', DRAG_TEXT: 'gaps' } as const;
const withoutTries = ['DESCRIPTION', 'ESSAY', 'FILE_UPLOAD'];

/** The whole question: what is asked, its key, and what is said about it. */
export function QuestionFields() {
  const t = useT();
  const { draft: question } = useDraft();
  const kind = textAt(question, ['kind']);
  if (!isKind(kind)) return null;
  const gaps = kind in gapsOf ? gapsOf[kind as keyof typeof gapsOf] : undefined;
  return (
    <div className={styles['fields']}>
      <h2>{t('questionEditor:theQuestion')}</h2>
      <StemField
        label={kind === 'DESCRIPTION' ? t('questionEditor:kindDescription') : t('questionEditor:stem')}
        hint={t('questionEditor:stemHint')}
        gaps={gaps}
      />
      <KindEditor kind={kind} />
      {kind === 'DESCRIPTION' ? null : (
        <MarkdownField
          path={['feedback']}
          label={t('questionEditor:feedback')}
          hint={t('questionEditor:feedbackHint')}
          optional
        />
      )}
      {withoutTries.includes(kind) ? null : <HintsFields />}
    </div>
  );
}
