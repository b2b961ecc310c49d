import { RevokeQuizAllowanceDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { allowancesKey, type Allowance } from './allowancesQuery.js';

export function RevokeButton({ activityId, allowance }: { activityId: string; allowance: Allowance }) {
  const { id, personName: name } = allowance;
  const t = useT();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => request(RevokeQuizAllowanceDocument, { id }),
    onSuccess: () => {
      setAsking(false);
      announce(t('allowances:revoked', { name }));
      void client.invalidateQueries({ queryKey: allowancesKey(activityId) });
    },
  });
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)} aria-label={t('allowances:revokeNamed', { name })}>
        {t('allowances:revoke')}
      </Button>
      {asking ? (
        <Dialog
          title={t('allowances:revokeTitle', { name })}
          onClose={() => setAsking(false)}
          focusAfter="grant"
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
              <Button kind="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
                {t('allowances:revoke')}
              </Button>
            </>
          }
        >
          <p>{t('allowances:revokeBody')}</p>
          {revoke.isError ? <ErrorState failure={failureOf(revoke.error)} /> : null}
        </Dialog>
      ) : null}
    </>
  );
}
