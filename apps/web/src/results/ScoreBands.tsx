import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { Bar } from './Bar.js';
import type { QuizResults } from './QuizResultsView.js';
import styles from './results.module.css';

type Band = QuizResults['bands'][number];

/** How scores are spread: a bar for each band, which is its own table. */
export function ScoreBands({ bands, attempts }: { bands: readonly Band[]; attempts: number }) {
  const t = useT();
  const format = useFormat();
  const highest = Math.max(1, ...bands.map((band) => band.attempts));
  const most = bands.toSorted((a, b) => b.attempts - a.attempts)[0];
  const range = ({ from, to }: Band): string => t('results:band', { from, to: format.percent(to) });
  const columns: Column<Band>[] = [
    { key: 'band', heading: t('results:score'), cell: range },
    {
      key: 'bar',
      heading: t('results:attemptsBar'),
      cell: (band) => <Bar share={band.attempts / highest} label={format.number(band.attempts)} />,
    },
    {
      key: 'share',
      heading: t('results:share'),
      numeric: true,
      cell: (band) => format.percent((100 * band.attempts) / attempts),
    },
  ];
  return (
    <div className={styles['chart']}>
      <h3>{most ? t('results:bandsTitle', { band: range(most) }) : t('results:score')}</h3>
      <DataTable
        caption={t('results:bandsCaption', { count: attempts })}
        columns={columns}
        rows={bands}
        keyOf={({ from }) => String(from)}
      />
    </div>
  );
}
