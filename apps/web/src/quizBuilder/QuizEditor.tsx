import authoring from '../authoring/authoring.module.css';
import { EditorNotices } from '../authoring/EditorNotices.js';
import { SaveBar } from '../authoring/SaveBar.js';
import { type DraftEditorOptions, useDraftEditor } from '../authoring/useDraftEditor.js';
import { useT } from '../i18n/useT.js';
import type { Json } from '../questionEditor/draft/json.js';
import { fieldId, QuestionProvider } from '../questionEditor/draft/QuestionContext.js';
import type { DrawnFrom, Outline } from './builderQueries.js';
import { CheckView } from './CheckView.js';
import type { EditedQuiz } from './editedQuiz.js';
import { factId, QuizFacts } from './QuizFacts.js';
import { QuizParts } from './QuizParts.js';
import { AnsweringFields } from './settings/AnsweringFields.js';
import { FormFields } from './settings/FormFields.js';
import { MarkingFields } from './settings/MarkingFields.js';
import { PassingFields } from './settings/PassingFields.js';
import { ReviewFields } from './settings/ReviewFields.js';
import { SettingsGroup } from './settings/SettingsGroup.js';
import { TimingFields } from './settings/TimingFields.js';
import { useQuizCheck } from './useQuizCheck.js';

interface QuizEditorProps extends DraftEditorOptions<EditedQuiz> {
  code: string;
  /** Null for a new quiz. */
  quizKey: string | null;
  outline: Outline;
  from: DrawnFrom;
}

const facts = ['title', 'minutes', 'place', 'required'];

const idOf = (field: string): string => (facts.includes(field) ? factId(field) : fieldId(field.split('.')));

/** A quiz with all its settings, beside what comes of them. */
export function QuizEditor({ code, quizKey, outline, from, place, ...options }: QuizEditorProps) {
  const t = useT();
  const editor = useDraftEditor({ ...options, place: `gssr.quiz.${place}` });
  const { draft, problems } = editor;
  const check = useQuizCheck(code, quizKey, draft.value);
  const edit = (change: Partial<EditedQuiz>) => draft.change((known) => ({ ...known, ...change }));
  const changeQuiz = (change: (quiz: Json) => Json) =>
    draft.change((known) => ({ ...known, quiz: change(known.quiz) }));

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
          <QuizFacts
            edited={draft.value}
            quizKey={quizKey}
            outline={outline}
            errorOf={(name) => problems.find(({ field }) => field === name)?.message}
            onChange={edit}
          />
          <QuestionProvider question={draft.value.quiz} onChange={changeQuiz} problems={problems}>
            <SettingsGroup title={t('quizBuilder:asks')}>
              <QuizParts code={code} from={from} checks={check?.draws ?? []} />
            </SettingsGroup>
            <PassingFields />
            <TimingFields />
            <AnsweringFields />
            <ReviewFields />
            <MarkingFields />
            <FormFields />
          </QuestionProvider>
          <SaveBar dirty={draft.dirty} busy={editor.busy} />
        </form>
        <CheckView check={check} idOf={idOf} />
      </div>
    </>
  );
}
