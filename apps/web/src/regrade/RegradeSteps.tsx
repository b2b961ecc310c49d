import {
  ApplyRegradeDocument,
  CancelRegradeDocument,
  ResumeRegradeDocument,
  type SteerParts,
  UndoRegradeDocument,
} from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import { ReasonDialog } from './ReasonDialog.js';
import type { Regrade } from './regradeQuery.js';

type Step = 'apply' | 'undo';

/** What can be done next; what changes results asks for a reason first. */
export function RegradeSteps({ regrade }: { regrade: Regrade }) {
  const t = useT();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Step | null>(null);
  const { id, state, failedAt } = regrade;
  const refresh = () => client.invalidateQueries({ queryKey: ['regrades'] });
  const steer = useMutation({
    mutationFn: (work: () => Promise<SteerParts>) => work(),
    onSuccess: (result) => {
      if (result.__typename === 'RegradeMoved') setAsking(null);
      void refresh();
    },
  });
  const cancel = () => steer.mutate(async () => (await request(CancelRegradeDocument, { id })).cancelRegrade);
  const resume = () => steer.mutate(async () => (await request(ResumeRegradeDocument, { id })).resumeRegrade);
  const give = (reason: string) =>
    steer.mutate(async () =>
      asking === 'apply'
        ? (await request(ApplyRegradeDocument, { id, reason })).applyRegrade
        : (await request(UndoRegradeDocument, { id, reason })).undoRegrade,
    );
  const refusal = steer.data ? refusalOf(steer.data) : null;
  const ask = (step: Step) => {
    steer.reset();
    setAsking(step);
  };
  const mayCancel = state === 'CALCULATING' || state === 'READY' || state === 'APPLYING';
  return (
    <>
      {steer.isError && !asking ? <ErrorState failure={failureOf(steer.error)} /> : null}
      {refusal && !asking ? <Notice tone="attention" title={refusal} role="alert" /> : null}
      <ActionBar>
        {mayCancel ? (
          <Button busy={steer.isPending} onClick={cancel}>
            {t(state === 'APPLYING' ? 'regrade:cancelApplying' : 'regrade:cancel')}
          </Button>
        ) : null}
        {failedAt ? (
          <Button kind="primary" busy={steer.isPending} onClick={resume}>
            {t('regrade:resume')}
          </Button>
        ) : null}
        {state === 'READY' ? (
          <Button kind="primary" onClick={() => ask('apply')}>
            {t('regrade:apply')}
          </Button>
        ) : null}
        {state === 'APPLIED' ? <Button onClick={() => ask('undo')}>{t('regrade:undo')}</Button> : null}
      </ActionBar>
      {asking ? (
        <ReasonDialog
          step={asking}
          busy={steer.isPending}
          refusal={refusal}
          failure={steer.isError ? failureOf(steer.error) : null}
          onClose={() => setAsking(null)}
          onGive={give}
        />
      ) : null}
    </>
  );
}

function refusalOf(result: SteerParts): string | null {
  return result.__typename === 'RegradeMoved' ? null : result.message;
}
