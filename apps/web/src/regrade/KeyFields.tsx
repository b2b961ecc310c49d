import type { RegradeAction } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { plainText } from '../richText/plainText.js';
import type { KeyDraft } from './keyDraft.js';
import { KeyEditor } from './KeyEditor.js';
import type { QuestionToRegrade } from './regradeQuery.js';

interface KeyFieldsProps {
  question: QuestionToRegrade;
  action: RegradeAction;
  draft: KeyDraft;
  onChange: (draft: KeyDraft) => void;
}

/** The key of the question, or those of its parts. */
export function KeyFields({ question: { key }, action, draft, onChange }: KeyFieldsProps) {
  const t = useT();
  const isAdding = action === 'ACCEPT_MORE';
  if (key.parts.length === 0)
    return (
      <KeyEditor
        legend={t('regrade:key')}
        of={key}
        isAdding={isAdding}
        rows={draft.rows}
        onChange={(rows) => onChange({ ...draft, rows })}
      />
    );
  return key.parts.map((part) => (
    <KeyEditor
      key={part.id}
      legend={t('regrade:keyOfPart', { part: plainText(part.content) || part.id })}
      of={part}
      isAdding={isAdding}
      rows={draft.parts[part.id] ?? []}
      onChange={(rows) => onChange({ ...draft, parts: { ...draft.parts, [part.id]: rows } })}
    />
  ));
}
