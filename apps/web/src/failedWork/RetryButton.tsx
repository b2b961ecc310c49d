import { RetryDeadJobDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { announce } from '../ui/announce.js';
import type { FailedWork } from './FailedWorkTable.js';

export function RetryButton({ job: { id, name } }: { job: FailedWork }) {
  const t = useT();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => request(RetryDeadJobDocument, { id }),
    onSuccess: () => {
      announce(t('failedWork:retried', { name }));
      void client.invalidateQueries({ queryKey: ['failedWork'] });
    },
    onError: () => announce(t('failedWork:retryFailed')),
  });
  return (
    <>
      <Button
        busy={retry.isPending}
        onClick={() => retry.mutate()}
        aria-label={t('failedWork:retryNamed', { name })}
      >
        {t('failedWork:retry')}
      </Button>
      {retry.isError ? <p>{t('failedWork:retryFailed')}</p> : null}
    </>
  );
}
