import { type RegradeAction, StartRegradeDocument } from '@gssr/contract';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { fieldId } from '../authoring/draft/DraftContext.js';
import { RichTextView } from '../richText/RichTextView.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { ErrorSummary } from '../ui/ErrorSummary.js';
import { Field } from '../ui/Field.js';
import page from '../ui/page.module.css';
import { ActionChoice, Tick } from './ActionChoice.js';
import { changeOf, draftFor, isWhole } from './keyDraft.js';
import { KeyFields } from './KeyFields.js';
import styles from './regrade.module.css';
import type { QuestionToRegrade } from './regradeQuery.js';
import { WholeKey } from './WholeKey.js';

/** What to do about a wrong key. Sending it only calculates. */
export function RegradeForm({ question, activityId }: { question: QuestionToRegrade; activityId: string }) {
  const t = useT();
  const [, navigate] = useLocation();
  const [action, setAction] = useState<RegradeAction>(question.actions[0] ?? 'FULL_CREDIT');
  const [draft, setDraft] = useState(() => draftFor(action, question));
  const [everywhere, setEverywhere] = useState(false);
  const [replacesHandMarks, setReplaces] = useState(false);
  const start = useMutation({
    mutationFn: async () => {
      const { questionVersionId } = question;
      const input = {
        ...{ questionVersionId, action, replacesHandMarks },
        activityId: everywhere ? null : activityId,
        change: changeOf(action, question, draft),
      };
      return (await request(StartRegradeDocument, { input })).startRegrade;
    },
    onSuccess: (result) => {
      if (result.__typename === 'RegradeStarted') navigate(paths.regrade(result.regrade.id));
    },
  });
  const choose = (next: RegradeAction) => {
    setAction(next);
    setDraft(draftFor(next, question));
    start.reset();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <form onSubmit={send} className={`${page['section']} ${page['column']}`} noValidate>
      <ErrorSummary errors={problemsOf(start.data)} />
      {start.isError ? <ErrorState failure={failureOf(start.error)} /> : null}
      <section className={styles['question']} aria-label={t('regrade:question')}>
        <RichTextView content={question.content} />
      </section>
      <ActionChoice actions={question.actions} action={action} onChoose={choose} />
      {isWhole(action, question.key.form) ? (
        <WholeKey
          question={draft.question}
          problems={fieldsOf(start.data)}
          onChange={(change) => setDraft((known) => ({ ...known, question: change(known.question) }))}
        />
      ) : action === 'NEW_KEY' || action === 'ACCEPT_MORE' ? (
        <KeyFields question={question} action={action} draft={draft} onChange={setDraft} />
      ) : null}
      {action === 'NEW_WEIGHT' ? (
        <Field
          id="weight"
          label={t('regrade:weight')}
          hint={t('regrade:weightHint')}
          value={draft.weight}
          onChange={(event) => setDraft({ ...draft, weight: event.target.value })}
        />
      ) : null}
      <fieldset className={styles['key']}>
        <legend>{t('regrade:reach')}</legend>
        <Tick label={t('regrade:everywhere')} checked={everywhere} onChange={setEverywhere} />
        <Tick label={t('regrade:replaceHand')} checked={replacesHandMarks} onChange={setReplaces} />
      </fieldset>
      <p className={styles['soft']}>{t('regrade:onlyCalculates')}</p>
      <ActionBar>
        <Button type="submit" kind="primary" busy={start.isPending}>
          {t('regrade:calculate')}
        </Button>
      </ActionBar>
    </form>
  );
}

interface Outcome {
  __typename: string;
  message?: string;
  fields?: { field: string; message: string }[];
}

const problemsOf = (outcome: Outcome | undefined): { field: string | null; message: string }[] => {
  if (!outcome || outcome.__typename === 'RegradeStarted') return [];
  const fields = fieldsOf(outcome);
  if (fields.length === 0) return [{ field: null, message: outcome.message ?? '' }];
  const byMessage = new Map(fields.map(({ field, message }) => [message, fieldId(field.split('.'))]));
  return [...byMessage].map(([message, field]) => ({
    field: document.getElementById(field) ? field : null,
    message,
  }));
};

const fieldsOf = (outcome: Outcome | undefined) => outcome?.fields ?? [];
