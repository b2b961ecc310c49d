import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Bar } from '../results/Bar.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import { flagNames } from './flagNames.js';
import type { RankedItem } from './itemOrder.js';
import styles from './statistics.module.css';

interface ItemsTableProps {
  code: string;
  activityId: string;
  items: readonly RankedItem[];
  search: string;
}

export function ItemsTable({ code, activityId, items, search }: ItemsTableProps) {
  const t = useT();
  const format = useFormat();
  const columns: Column<RankedItem>[] = [
    {
      key: 'stem',
      heading: t('statistics:question'),
      cell: ({ place, stem, questionKey, questionVersionId }) => (
        <AppLink
          className={styles['stem']}
          to={paths.questionStatistics(code, activityId, questionVersionId) + search}
        >
          {t('statistics:numbered', { place, stem: stem || questionKey })}
        </AppLink>
      ),
    },
    {
      key: 'facility',
      heading: t('statistics:facility'),
      cell: ({ facility }) => <Bar share={facility} label={format.percent(100 * facility)} />,
    },
    {
      key: 'discrimination',
      heading: t('statistics:discrimination'),
      numeric: true,
      cell: ({ discriminationIndex }) =>
        discriminationIndex === null ? t('statistics:cannotTell') : format.number(discriminationIndex),
    },
    { key: 'n', heading: t('statistics:asked'), numeric: true, cell: ({ n }) => format.number(n) },
    {
      key: 'flags',
      heading: t('statistics:lookAt'),
      cell: ({ flags }) =>
        flags.length === 0 ? (
          <span className={styles['note']}>{t('statistics:nothing')}</span>
        ) : (
          <ul className={styles['flags']}>
            {flags.map((flag) => (
              <li key={flag}>{t(flagNames[flag])}</li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('statistics:questionsCaption')}
      columns={columns}
      rows={items}
      keyOf={({ questionVersionId }) => questionVersionId}
    />
  );
}
