import type { ReactNode } from 'react';
import styles from './authoring.module.css';
import { EditorNotices } from './EditorNotices.js';
import { SaveBar } from './SaveBar.js';
import type { DraftEditor } from './useDraftEditor.js';

interface DraftFormProps<Value> {
  editor: DraftEditor<Value>;
  /** Id of the form's field that the server calls so. */
  idOf: (field: string) => string;
  /** What comes of what is written. */
  beside: ReactNode;
  children: ReactNode;
}

/** The fields of something that an author writes, with all there is to know about saving it. */
export function DraftForm<Value>({ editor, idOf, beside, children }: DraftFormProps<Value>) {
  return (
    <>
      <EditorNotices editor={editor} idOf={idOf} />
      <div className={styles['desk']}>
        <form
          className={styles['fields']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            editor.submit();
          }}
        >
          {children}
          <SaveBar dirty={editor.draft.dirty} busy={editor.busy} />
        </form>
        {beside}
      </div>
    </>
  );
}
