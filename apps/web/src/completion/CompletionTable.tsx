import { useState } from 'react';
import { CertificateMark } from '../certificates/CertificateMark.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { CertificateMenu } from './CertificateMenu.js';
import type { Completion } from './CompletionTotals.js';
import { type CompletionRow, menuId } from './completionRow.js';
import { RevokeDialog } from './RevokeDialog.js';
import styles from './completion.module.css';

export function CompletionTable({ completion }: { completion: Completion }) {
  const t = useT();
  const [revoking, setRevoking] = useState<CompletionRow | null>(null);
  const columns = useColumns(setRevoking);
  const rows = completion.edges.map(({ node }) => node);
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t('completion:caption')}
        columns={columns}
        rows={rows}
        keyOf={({ enrolmentId }) => enrolmentId}
      />
      {revoking ? <RevokeDialog row={revoking} onClose={() => setRevoking(null)} /> : null}
    </>
  );
}

function useColumns(onRevoke: (row: CompletionRow) => void): Column<CompletionRow>[] {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'person',
      heading: t('completion:person'),
      cell: ({ personName, personEmail }) => (
        <>
          {personName}
          <span className={styles['email']}>{personEmail}</span>
        </>
      ),
    },
    { key: 'enrolled', heading: t('completion:enrolled'), cell: ({ enrolledAt }) => format.date(enrolledAt) },
    {
      key: 'progress',
      heading: t('completion:progress'),
      numeric: true,
      cell: ({ done, total }) => t('completion:doneOf', { done, total }),
    },
    {
      key: 'score',
      heading: t('completion:bestScore'),
      numeric: true,
      cell: ({ bestScore }) => (bestScore === null ? t('completion:nothing') : format.mark(bestScore)),
    },
    {
      key: 'completed',
      heading: t('completion:completed'),
      cell: ({ completedAt }) => (completedAt ? format.date(completedAt) : t('completion:notYet')),
    },
    {
      key: 'certificate',
      heading: t('completion:certificate'),
      cell: (row) =>
        row.certificate ? (
          <span className={styles['certificate']}>
            <CertificateMark status={row.certificate.status} />
            <CertificateMenu
              id={menuId(row)}
              certificate={row.certificate}
              name={row.personName}
              onRevoke={() => onRevoke(row)}
            />
          </span>
        ) : (
          t('completion:nothing')
        ),
    },
  ];
}
