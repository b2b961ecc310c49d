import { DraftForm } from '../authoring/DraftForm.js';
import { type DraftEditorOptions, useDraftEditor } from '../authoring/useDraftEditor.js';
import { useT } from '../i18n/useT.js';
import type { Json } from '../authoring/draft/json.js';
import { fieldId, DraftProvider } from '../authoring/draft/DraftContext.js';
import type { DrawnFrom, Outline } from './builderQueries.js';
import { KnownViewer } from '../session/KnownViewer.js';
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

/** A quiz with all its settings, beside what comes of them. What is not saved is its author's alone. */
export function QuizEditor({ place, ...options }: QuizEditorProps) {
  return (
    <KnownViewer>{({ id }) => <OwnQuizEditor {...options} place={`gssr.quiz.${id}/${place}`} />}</KnownViewer>
  );
}

function OwnQuizEditor({ code, quizKey, outline, from, ...options }: QuizEditorProps) {
  const t = useT();
  const editor = useDraftEditor(options);
  const { draft, problems } = editor;
  const check = useQuizCheck(code, quizKey, draft.value);
  const edit = (change: Partial<EditedQuiz>) => draft.change((known) => ({ ...known, ...change }));
  const changeQuiz = (change: (quiz: Json) => Json) =>
    draft.change((known) => ({ ...known, quiz: change(known.quiz) }));

  return (
    <DraftForm editor={editor} idOf={idOf} beside={<CheckView check={check} idOf={idOf} />}>
      <QuizFacts
        edited={draft.value}
        quizKey={quizKey}
        outline={outline}
        errorOf={(name) => problems.find(({ field }) => field === name)?.message}
        onChange={edit}
      />
      <DraftProvider draft={draft.value.quiz} onChange={changeQuiz} problems={problems}>
        <SettingsGroup title={t('quizBuilder:asks')}>
          <QuizParts code={code} from={from} checks={check?.draws ?? []} />
        </SettingsGroup>
        <PassingFields />
        <TimingFields />
        <AnsweringFields />
        <ReviewFields />
        <MarkingFields />
        <FormFields />
      </DraftProvider>
    </DraftForm>
  );
}
