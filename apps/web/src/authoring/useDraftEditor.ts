import { useState } from 'react';
import { type Failure, failureOf } from '../api/errors.js';
import { useT } from '../i18n/useT.js';
import { useShortcuts } from '../shortcuts/useShortcuts.js';
import { announce } from '../ui/announce.js';
import type { FieldMessage, SaveOutcome } from './saving.js';
import { useKeptDraft } from './useKeptDraft.js';

export interface DraftEditorOptions<Value> {
  /** Unique among all that this device may keep changes of. */
  place: string;
  stored: Value;
  /** The stored version on which the page stands; null for something new. */
  hash: string | null;
  save: (value: Value, baseHash: string | null) => Promise<SaveOutcome<Value>>;
  onSaved: (saved: Extract<SaveOutcome<Value>, { kind: 'saved' }>) => void;
}

export type DraftEditor<Value> = ReturnType<typeof useDraftEditor<Value>>;

/** Something that an author changes and saves: nothing that is typed is lost, and nobody overwrites what others saved. */
export function useDraftEditor<Value>({ place, stored, hash, save, onSaved }: DraftEditorOptions<Value>) {
  const t = useT();
  const draft = useKeptDraft<Value>(place, hash, stored);
  const [problems, setProblems] = useState<readonly FieldMessage[]>([]);
  const [conflict, setConflict] = useState<Extract<SaveOutcome<Value>, { kind: 'conflict' }> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const store = async (value: Value, base: string | null) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    await save(value, base).then(
      (outcome) => {
        setProblems(outcome.kind === 'invalid' ? outcome.problems : []);
        setConflict(outcome.kind === 'conflict' ? outcome : null);
        if (outcome.kind !== 'saved') return;
        draft.settle(value);
        announce(t('authoring:saved'));
        onSaved(outcome);
      },
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  };
  const submit = () => void store(draft.value, hash);
  useShortcuts([{ key: 's', label: 'authoring:keySave', run: submit }]);

  return {
    draft,
    stored,
    problems,
    failure,
    busy,
    submit,
    conflict: conflict && {
      theirs: conflict.theirs,
      takeMine: () => void store(draft.value, conflict.hash),
      takeTheirs: () => {
        setConflict(null);
        draft.settle(conflict.theirs);
        onSaved({ kind: 'saved', key: null, hash: conflict.hash });
      },
    },
  };
}
