import { RevokeCertificateDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import { announce } from '../ui/announce.js';
import field from '../ui/field.module.css';
import { type CompletionRow, menuId } from './completionRow.js';

/** Withdraws a certificate, for a reason that is kept. */
export function RevokeDialog({ row, onClose }: { row: CompletionRow; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const certificateId = row.certificate?.id ?? '';
  const revoke = useMutation({
    mutationFn: async () =>
      (await request(RevokeCertificateDocument, { input: { certificateId, reason: reason.trim() } }))
        .revokeCertificate,
    onSuccess: (result) => {
      if (result.__typename !== 'CertificateRevoked') return;
      void client.invalidateQueries({ queryKey: ['completion'] });
      announce(t('completion:revoked', { name: row.personName }));
      onClose();
    },
  });
  const refusal =
    revoke.data && revoke.data.__typename !== 'CertificateRevoked' ? refusalOf(revoke.data) : undefined;
  const send = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') revoke.mutate();
  };

  return (
    <Dialog
      title={t('completion:revokeTitle', { name: row.personName })}
      onClose={onClose}
      focusAfter={menuId(row)}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="danger" busy={revoke.isPending} onClick={send}>
            {t('completion:revoke')}
          </Button>
        </>
      }
    >
      <p>{t('completion:revokeBody')}</p>
      {revoke.isError ? <ErrorState failure={failureOf(revoke.error)} /> : null}
      <FieldFrame
        id={id}
        label={t('completion:reason')}
        hint={t('completion:reasonHint')}
        error={missing ? t('completion:reasonMissing') : refusal}
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

interface Refusal {
  message: string;
  fields?: { message: string }[];
}

const refusalOf = ({ message, fields }: Refusal): string => fields?.[0]?.message ?? message;
