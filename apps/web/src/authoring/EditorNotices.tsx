import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { ErrorSummary } from '../ui/ErrorSummary.js';
import { Notice } from '../ui/Notice.js';
import { Conflict } from './Conflict.js';
import type { DraftEditor } from './useDraftEditor.js';

interface EditorNoticesProps<Value> {
  editor: DraftEditor<Value>;
  /** Id of the form's field that the server calls so. */
  idOf: (field: string) => string;
}

/** What an author has to know before going on: kept changes, changes of others, what is wrong, what failed. */
export function EditorNotices<Value>({ editor, idOf }: EditorNoticesProps<Value>) {
  const t = useT();
  const { draft, stored, conflict, failure, problems, busy, submit } = editor;
  return (
    <>
      {draft.resumed ? <Notice title={t('authoring:resumed')}>{t('authoring:resumedBody')}</Notice> : null}
      {draft.stale ? (
        <Notice tone="attention" title={t('authoring:stale')}>
          <p>{t('authoring:staleBody')}</p>
          <Button onClick={draft.takeStale}>{t('authoring:takeMine')}</Button>{' '}
          <Button onClick={() => draft.settle(stored)}>{t('authoring:dropMine')}</Button>
        </Notice>
      ) : null}
      {conflict ? (
        <Conflict
          mine={draft.value}
          theirs={conflict.theirs}
          onMine={conflict.takeMine}
          onTheirs={conflict.takeTheirs}
        />
      ) : null}
      <ErrorSummary errors={problems.map(({ field, message }) => ({ field: idOf(field), message }))} />
      {failure ? <ErrorState failure={failure} onRetry={submit} busy={busy} /> : null}
    </>
  );
}
