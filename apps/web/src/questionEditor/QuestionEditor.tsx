import { DraftForm } from '../authoring/DraftForm.js';
import { type DraftEditorOptions, useDraftEditor } from '../authoring/useDraftEditor.js';
import type { Json } from '../authoring/draft/json.js';
import { fieldId, DraftProvider } from '../authoring/draft/DraftContext.js';
import { KnownViewer } from '../session/KnownViewer.js';
import { CourseMarkProvider } from './draft/courseMark.js';
import { CorrectedKey } from './CorrectedKey.js';
import type { EditedQuestion } from './editor.js';
import type { StoredQuestion } from './editorQueries.js';
import { Preview } from './preview/Preview.js';
import { type BankFacts, QuestionFacts } from './QuestionFacts.js';
import { QuestionFields } from './QuestionFields.js';

interface QuestionEditorProps extends DraftEditorOptions<EditedQuestion> {
  bank: BankFacts;
  /** What was corrected after it was published, and is not here yet. */
  correction?: StoredQuestion['correction'];
}

const facts = ['title', 'category', 'outcome', 'tags', 'defaultMark', 'key'];

const idOf = (field: string): string => (facts.includes(field) ? `fact-${field}` : fieldId(field.split('.')));

/** A question with all its fields, beside what an officer will see of it. What is not saved is its author's alone. */
export function QuestionEditor({ place, ...options }: QuestionEditorProps) {
  return (
    <KnownViewer>
      {({ id }) => <OwnQuestionEditor {...options} place={`gssr.question.${id}/${place}`} />}
    </KnownViewer>
  );
}

function OwnQuestionEditor({ bank, correction, ...options }: QuestionEditorProps) {
  const editor = useDraftEditor(options);
  const { draft, problems } = editor;
  const edit = (change: Partial<EditedQuestion>) => draft.change((known) => ({ ...known, ...change }));
  const changeQuestion = (change: (question: Json) => Json) =>
    draft.change((known) => ({ ...known, question: change(known.question) }));

  return (
    <DraftForm editor={editor} idOf={idOf} beside={<Preview question={draft.value.question} />}>
      {correction ? (
        <CorrectedKey
          correction={correction}
          question={draft.value.question}
          dirty={draft.dirty}
          onTake={(question) => edit({ question })}
        />
      ) : null}
      <QuestionFacts
        edited={draft.value}
        bank={bank}
        errorOf={(name) => problems.find(({ field }) => field === name)?.message}
        onChange={edit}
      />
      <CourseMarkProvider value={bank.decimalSeparator}>
        <DraftProvider draft={draft.value.question} onChange={changeQuestion} problems={problems}>
          <QuestionFields />
        </DraftProvider>
      </CourseMarkProvider>
    </DraftForm>
  );
}
