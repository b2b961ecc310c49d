import type { Format } from '../i18n/format.js';
import { useFormat } from '../i18n/useFormat.js';
import { type Translate, useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { Button } from '../ui/Button.js';
import type { Allowance } from './allowancesQuery.js';
import { RevokeButton } from './RevokeButton.js';
import styles from './allowances.module.css';

interface AllowanceTableProps {
  activityId: string;
  allowances: readonly Allowance[];
  onEdit: (allowance: Allowance) => void;
}

export function AllowanceTable({ activityId, allowances, onEdit }: AllowanceTableProps) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Allowance>[] = [
    {
      key: 'person',
      heading: t('allowances:person'),
      cell: ({ personName, personEmail }) => (
        <>
          {personName} <span className={styles['address']}>{personEmail}</span>
        </>
      ),
    },
    { key: 'gets', heading: t('allowances:gets'), cell: (row) => format.list(partsOf(row, t, format)) },
    { key: 'reason', heading: t('allowances:reason'), cell: ({ reason }) => reason },
    {
      key: 'granted',
      heading: t('allowances:granted'),
      cell: ({ grantedAt, grantedByName }) =>
        t('allowances:grantedBy', { date: format.date(grantedAt), name: grantedByName }),
    },
    {
      key: 'actions',
      heading: t('allowances:actions'),
      cell: (row) => (
        <span className={styles['actions']}>
          <Button
            onClick={() => onEdit(row)}
            aria-label={t('allowances:changeNamed', { name: row.personName })}
          >
            {t('allowances:change')}
          </Button>
          <RevokeButton activityId={activityId} allowance={row} />
        </span>
      ),
    },
  ];
  return (
    <DataTable caption={t('allowances:caption')} columns={columns} rows={allowances} keyOf={({ id }) => id} />
  );
}

function partsOf(
  { extraMinutes, extraAttempts, opensAt, closesAt }: Allowance,
  t: Translate,
  format: Format,
): string[] {
  return [
    extraMinutes > 0 ? t('allowances:minutes', { count: extraMinutes }) : null,
    extraAttempts > 0 ? t('allowances:attempts', { count: extraAttempts }) : null,
    opensAt ? t('allowances:from', { time: format.dateTime(opensAt) }) : null,
    closesAt ? t('allowances:until', { time: format.dateTime(closesAt) }) : null,
  ].filter((part) => part !== null);
}
