import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { Bar } from './Bar.js';
import type { QuizResults } from './QuizResultsView.js';
import styles from './results.module.css';

type Item = QuizResults['items'][number];

/** Questions from the hardest to the easiest. */
export function ItemTable({ items }: { items: readonly Item[] }) {
  const t = useT();
  const format = useFormat();
  const hardestFirst = items.toSorted((a, b) => (a.facility ?? 2) - (b.facility ?? 2));
  const columns: Column<Item>[] = [
    {
      key: 'stem',
      heading: t('results:question'),
      cell: ({ stem }) => <span className={styles['stem']}>{stem}</span>,
    },
    {
      key: 'facility',
      heading: t('results:facility'),
      cell: ({ facility }) =>
        facility === null ? (
          t('results:unknown')
        ) : (
          <Bar share={facility} label={format.percent(100 * facility)} />
        ),
    },
    {
      key: 'answered',
      heading: t('results:answered'),
      numeric: true,
      cell: ({ answered }) => format.number(answered),
    },
  ];
  if (items.length === 0) return null;
  return (
    <div className={styles['chart']}>
      <h3>{t('results:itemsTitle')}</h3>
      <DataTable
        caption={t('results:itemsCaption')}
        columns={columns}
        rows={hardestFirst}
        keyOf={({ questionKey }) => questionKey}
      />
    </div>
  );
}
