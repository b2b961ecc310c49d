import { useId, useState } from 'react';
import type { Failure } from '../api/errors.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import field from '../ui/field.module.css';

interface ReasonDialogProps {
  step: 'apply' | 'undo';
  busy: boolean;
  refusal: string | null;
  failure: Failure | null;
  onClose: () => void;
  onGive: (reason: string) => void;
}

/** Asks why, before results change. */
export function ReasonDialog({ step, busy, refusal, failure, onClose, onGive }: ReasonDialogProps) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  const isApplying = step === 'apply';
  return (
    <Dialog
      title={t(isApplying ? 'regrade:applyTitle' : 'regrade:undoTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind={isApplying ? 'primary' : 'danger'} busy={busy} onClick={() => onGive(reason.trim())}>
            {t(isApplying ? 'regrade:applyNow' : 'regrade:undoNow')}
          </Button>
        </>
      }
    >
      <p>{t(isApplying ? 'regrade:applyBody' : 'regrade:undoBody')}</p>
      {failure ? <ErrorState failure={failure} /> : null}
      <FieldFrame
        id={id}
        label={t('regrade:reason')}
        hint={t('regrade:reasonHint')}
        error={refusal ?? undefined}
      >
        {(described) => (
          <textarea
            {...described}
            id={id}
            className={field['input']}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FieldFrame>
    </Dialog>
  );
}
