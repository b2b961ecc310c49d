import authoring from '../authoring/authoring.module.css';
import { EditorNotices } from '../authoring/EditorNotices.js';
import { SaveBar } from '../authoring/SaveBar.js';
import { type DraftEditorOptions, useDraftEditor } from '../authoring/useDraftEditor.js';
import type { Json } from './draft/json.js';
import { fieldId, QuestionProvider } from './draft/QuestionContext.js';
import type { EditedQuestion } from './editor.js';
import { Preview } from './preview/Preview.js';
import { type BankFacts, QuestionFacts } from './QuestionFacts.js';
import { QuestionFields } from './QuestionFields.js';

interface QuestionEditorProps extends DraftEditorOptions<EditedQuestion> {
  bank: BankFacts;
}

const facts = ['title', 'category', 'outcome', 'tags', 'defaultMark', 'key'];

const idOf = (field: string): string => (facts.includes(field) ? `fact-${field}` : fieldId(field.split('.')));

/** A question with all its fields, beside what an officer will see of it. */
export function QuestionEditor({ bank, place, ...options }: QuestionEditorProps) {
  const editor = useDraftEditor({ ...options, place: `gssr.question.${place}` });
  const { draft, problems } = editor;
  const edit = (change: Partial<EditedQuestion>) => draft.change((known) => ({ ...known, ...change }));
  const changeQuestion = (change: (question: Json) => Json) =>
    draft.change((known) => ({ ...known, question: change(known.question) }));

  return (
    <>
      <EditorNotices editor={editor} idOf={idOf} />
      <div className={authoring['desk']}>
        <form
          className={authoring['fields']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            editor.submit();
          }}
        >
          <QuestionFacts
            edited={draft.value}
            bank={bank}
            errorOf={(name) => problems.find(({ field }) => field === name)?.message}
            onChange={edit}
          />
          <QuestionProvider question={draft.value.question} onChange={changeQuestion} problems={problems}>
            <QuestionFields />
          </QuestionProvider>
          <SaveBar dirty={draft.dirty} busy={editor.busy} />
        </form>
        <Preview question={draft.value.question} />
      </div>
    </>
  );
}
