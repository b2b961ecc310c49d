import { ChangeQuestionsDocument, type QuestionChangeInput } from '@gssr/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/request.js';
import { type Failure, failureOf } from '../api/errors.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Choice } from '../ui/Choice.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import styles from './bank.module.css';
import type { Bank } from './bankQuery.js';
import { TagActions } from './TagActions.js';

interface BulkActionsProps {
  code: string;
  keys: readonly string[];
  bank: Bank;
  /** That some of them have. */
  tags: readonly string[];
  onDone: () => void;
}

/** What can be done to all the questions that are chosen. */
export function BulkActions({ code, keys, bank, tags, onDone }: BulkActionsProps) {
  const t = useT();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const change = async (wanted: QuestionChangeInput) => {
    if (busy) return;
    setBusy(true);
    setAsking(false);
    setRefusal(null);
    setFailure(null);
    try {
      const variables = { courseCode: code, keys: [...keys], change: wanted };
      const { changeQuestions: answer } = await request(ChangeQuestionsDocument, variables);
      if (answer.__typename === 'QuestionsChanged') {
        announce(t('studio:changed', { count: answer.count }));
        onDone();
        await client.invalidateQueries({ queryKey: ['bank'] });
      } else setRefusal(answer.__typename === 'InvalidInput' ? reasons(answer) : answer.message);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };

  if (keys.length === 0) return null;
  const none = { value: '', label: t('studio:choosePlace') };
  return (
    <div className={styles['bulk']} role="group" aria-label={t('studio:chosen', { count: keys.length })}>
      <strong>{t('studio:chosen', { count: keys.length })}</strong>
      <Choice
        label={t('studio:moveTo')}
        value=""
        onChoose={(moveTo) => void (moveTo === '' ? undefined : change({ moveTo }))}
        options={[none, ...bank.categories.map(({ key, title }) => ({ value: key, label: title }))]}
      />
      <Choice
        label={t('studio:setOutcome')}
        value=""
        onChoose={(outcome) => void (outcome === '' ? undefined : change({ outcome }))}
        options={[none, ...bank.outcomes.map(({ id }) => ({ value: id, label: id }))]}
      />
      <TagActions
        tags={tags}
        onAdd={(addTag) => void change({ addTag })}
        onRemove={(removeTag) => void change({ removeTag })}
      />
      <Button onClick={() => void change({ duplicate: true })} busy={busy}>
        {t('studio:duplicate')}
      </Button>
      <Button kind="danger" onClick={() => setAsking(true)} busy={busy}>
        {t('studio:delete')}
      </Button>
      {refusal ? (
        <Notice tone="lost" role="alert">
          {refusal}
        </Notice>
      ) : null}
      {failure ? <ErrorState failure={failure} /> : null}
      {asking ? (
        <Dialog
          title={t('studio:deleteTitle', { count: keys.length })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('studio:keep')}</Button>
              <Button kind="danger" onClick={() => void change({ delete: true })}>
                {t('studio:delete')}
              </Button>
            </>
          }
        >
          <p>{t('studio:deleteBody')}</p>
        </Dialog>
      ) : null}
    </div>
  );
}

const reasons = ({ message, fields }: { message: string; fields: readonly { message: string }[] }): string =>
  fields.length > 0 ? fields.map((field) => field.message).join(' ') : message;
