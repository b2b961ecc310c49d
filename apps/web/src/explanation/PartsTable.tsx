import { useT } from '../i18n/useT.js';
import { DataTable } from '../table/DataTable.js';
import type { ExplainedItem } from './explanationQuery.js';
import { MarkWords } from './MarkWords.js';

/** What was given for each part, what was wanted, and what that earned. */
export function PartsTable({ parts }: { parts: ExplainedItem['parts'] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('explanation:parts')}
      rows={parts}
      keyOf={({ id }) => id}
      columns={[
        { key: 'part', heading: t('explanation:part'), cell: ({ id }) => id },
        {
          key: 'given',
          heading: t('explanation:given'),
          cell: ({ given }) => given ?? t('explanation:nothing'),
        },
        {
          key: 'expected',
          heading: t('explanation:expected'),
          cell: ({ expected }) => expected ?? t('explanation:several'),
        },
        { key: 'weight', heading: t('explanation:partWeight'), numeric: true, cell: ({ weight }) => weight },
        { key: 'mark', heading: t('explanation:mark'), cell: ({ mark }) => <MarkWords mark={mark} /> },
      ]}
    />
  );
}
