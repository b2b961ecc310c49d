import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { Bar } from './Bar.js';
import type { Results } from './ResultsView.js';
import styles from './results.module.css';

type Reach = Results['activities'][number];

interface ReachChartProps {
  activities: readonly Reach[];
  enrolled: number;
}

/** How far learners get. The title says where most of them stop. */
export function ReachChart({ activities, enrolled }: ReachChartProps) {
  const t = useT();
  const format = useFormat();
  const drop = largestDrop(activities, enrolled);
  const columns: Column<Reach>[] = [
    { key: 'title', heading: t('results:activity'), cell: ({ title }) => title },
    {
      key: 'bar',
      heading: t('results:finishedBar'),
      cell: ({ completed }) => (
        <Bar share={completed / enrolled} label={format.percent((100 * completed) / enrolled)} />
      ),
    },
    {
      key: 'completed',
      heading: t('results:finished'),
      numeric: true,
      cell: ({ completed }) => format.number(completed),
    },
    {
      key: 'started',
      heading: t('results:started'),
      numeric: true,
      cell: ({ started }) => format.number(started),
    },
  ];
  return (
    <section className={styles['section']} aria-labelledby="reach">
      <h2 id="reach">
        {drop ? t('results:reachDrop', { ...drop, count: enrolled }) : t('results:reachEven')}
      </h2>
      <DataTable
        caption={t('results:reachCaption', { count: enrolled })}
        columns={columns}
        rows={activities}
        keyOf={({ activityId }) => activityId}
      />
    </section>
  );
}

/** The activity at which most learners are lost, compared with the one before. Null when nobody is. */
function largestDrop(activities: readonly Reach[], enrolled: number): { title: string; lost: number } | null {
  const drops = activities.map(({ title, completed }, index) => ({
    title,
    lost: (activities[index - 1]?.completed ?? enrolled) - completed,
  }));
  const largest = drops.toSorted((a, b) => b.lost - a.lost)[0];
  return largest && largest.lost > 0 ? largest : null;
}
