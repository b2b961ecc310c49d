import { useState } from 'react';
import { type Failure, failureOf } from '../api/errors.js';
import { useT } from '../i18n/useT.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { ActionBar } from '../ui/ActionBar.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { ErrorSummary } from '../ui/ErrorSummary.js';
import { Notice } from '../ui/Notice.js';
import { Conflict } from './Conflict.js';
import type { Json } from './draft/json.js';
import { fieldId, QuestionProvider } from './draft/QuestionContext.js';
import { useKeptDraft } from './draft/useKeptDraft.js';
import type { EditedQuestion, SaveOutcome } from './editor.js';
import styles from './editor.module.css';
import { Preview } from './preview/Preview.js';
import { type BankFacts, QuestionFacts } from './QuestionFacts.js';
import { QuestionFields } from './QuestionFields.js';

interface QuestionEditorProps {
  /** Unique among the questions that this device may keep changes of. */
  place: string;
  stored: EditedQuestion;
  /** The stored version on which the page stands; null for a new question. */
  hash: string | null;
  bank: BankFacts;
  save: (edited: EditedQuestion, baseHash: string | null) => Promise<SaveOutcome>;
  onSaved: (saved: Extract<SaveOutcome, { kind: 'saved' }>) => void;
}

interface Problem {
  field: string;
  message: string;
}

const facts = ['title', 'category', 'outcome', 'tags', 'defaultMark', 'key'];

/** A question with all its fields, beside what an officer will see of it. */
export function QuestionEditor({ place, stored, hash, bank, save, onSaved }: QuestionEditorProps) {
  const t = useT();
  const draft = useKeptDraft<EditedQuestion>(`gssr.question.${place}`, hash, stored);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [conflict, setConflict] = useState<Extract<SaveOutcome, { kind: 'conflict' }> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const store = async (edited: EditedQuestion, base: string | null) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    await save(edited, base).then(
      (outcome) => {
        setProblems(outcome.kind === 'invalid' ? outcome.problems : []);
        setConflict(outcome.kind === 'conflict' ? outcome : null);
        if (outcome.kind !== 'saved') return;
        draft.settle(edited);
        announce(t('questionEditor:saved'));
        onSaved(outcome);
      },
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  };
  const submit = () => void store(draft.value, hash);
  useShortcuts([{ key: 's', label: 'questionEditor:keySave', run: submit }]);

  const edit = (change: Partial<EditedQuestion>) => draft.change((known) => ({ ...known, ...change }));
  const changeQuestion = (change: (question: Json) => Json) =>
    draft.change((known) => ({ ...known, question: change(known.question) }));

  return (
    <>
      {draft.resumed ? (
        <Notice title={t('questionEditor:resumed')}>{t('questionEditor:resumedBody')}</Notice>
      ) : null}
      {draft.stale ? (
        <Notice tone="attention" title={t('questionEditor:stale')}>
          <p>{t('questionEditor:staleBody')}</p>
          <Button onClick={draft.takeStale}>{t('questionEditor:takeMine')}</Button>{' '}
          <Button onClick={() => draft.settle(stored)}>{t('questionEditor:dropMine')}</Button>
        </Notice>
      ) : null}
      {conflict ? (
        <Conflict
          mine={draft.value}
          theirs={conflict.theirs}
          onMine={() => void store(draft.value, conflict.hash)}
          onTheirs={() => {
            setConflict(null);
            draft.settle(conflict.theirs);
            onSaved({ kind: 'saved', key: null, hash: conflict.hash });
          }}
        />
      ) : null}
      <ErrorSummary
        errors={problems.map(({ field, message }) => ({
          field: facts.includes(field) ? `fact-${field}` : fieldId(field.split('.')),
          message,
        }))}
      />
      {failure ? <ErrorState failure={failure} onRetry={submit} busy={busy} /> : null}
      <div className={styles['desk']}>
        <form
          className={styles['fields']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
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
          <ActionBar>
            <span role="status" className={styles['state']}>
              {draft.dirty ? t('questionEditor:unsaved') : t('questionEditor:allSaved')}
            </span>
            <Button kind="primary" type="submit" busy={busy}>
              {t('questionEditor:save')}
            </Button>
          </ActionBar>
        </form>
        <Preview question={draft.value.question} />
      </div>
    </>
  );
}
