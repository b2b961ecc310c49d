import type { DifGrouping, QuizStatisticsFilter } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import { QueryView } from '../ui/QueryView.js';
import { DifTable } from './DifTable.js';
import { difQuery, type Item } from './statisticsQuery.js';
import styles from './statistics.module.css';

interface DifSectionProps {
  activityId: string;
  items: readonly Item[];
  filter: QuizStatisticsFilter;
}

/** Questions that are harder for one group than for another of the same ability. */
export function DifSection({ activityId, items, filter }: DifSectionProps) {
  const t = useT();
  const [grouping, setGrouping] = useState<DifGrouping>('HALF');
  const query = useQuery(difQuery(activityId, grouping, filter));
  return (
    <section className={styles['section']} aria-labelledby="groups">
      <h2 id="groups">{t('statistics:groups')}</h2>
      <p className={styles['note']}>{t('statistics:groupsNote')}</p>
      <Choice
        label={t('statistics:groupingLabel')}
        value={grouping}
        options={[
          { value: 'HALF', label: t('statistics:groupingHalf') },
          { value: 'VERSION', label: t('statistics:groupingVersion') },
        ]}
        onChoose={setGrouping}
      />
      <QueryView query={query}>{(dif) => (dif ? <DifTable dif={dif} items={items} /> : null)}</QueryView>
    </section>
  );
}
