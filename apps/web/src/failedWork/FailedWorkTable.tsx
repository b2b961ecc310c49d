import type { DeadJobsQuery } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { RetryButton } from './RetryButton.js';

export type FailedWork = DeadJobsQuery['deadJobs']['edges'][number]['node'];

export function FailedWorkTable({ jobs }: { jobs: readonly FailedWork[] }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<FailedWork>[] = [
    { key: 'name', heading: t('failedWork:name'), cell: ({ name }) => name },
    {
      key: 'subject',
      heading: t('failedWork:subject'),
      cell: ({ subject }) => subject ?? t('failedWork:noSubject'),
    },
    { key: 'failedAt', heading: t('failedWork:failedAt'), cell: ({ failedAt }) => format.dateTime(failedAt) },
    {
      key: 'attempts',
      heading: t('failedWork:attempts'),
      numeric: true,
      cell: ({ attempts }) => format.number(attempts),
    },
    { key: 'error', heading: t('failedWork:error'), cell: ({ errorCode }) => <code>{errorCode}</code> },
    { key: 'retry', heading: t('failedWork:action'), cell: (job) => <RetryButton job={job} /> },
  ];
  return <DataTable caption={t('failedWork:caption')} columns={columns} rows={jobs} keyOf={({ id }) => id} />;
}
