import { useState } from 'react';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import { ItemsTable } from './ItemsTable.js';
import { flagsOf } from './itemFlags.js';
import { type ItemOrder, orders, type RankedItem, sorted } from './itemOrder.js';
import { ScatterPlot } from './ScatterPlot.js';
import { optionsOf, type Statistics } from './statisticsQuery.js';
import styles from './statistics.module.css';

const orderNames: Record<ItemOrder, StringKey> = {
  key: 'statistics:orderKey',
  hardest: 'statistics:orderHardest',
  easiest: 'statistics:orderEasiest',
  weakest: 'statistics:orderWeakest',
  strongest: 'statistics:orderStrongest',
};

interface ItemsSectionProps {
  code: string;
  activityId: string;
  statistics: Statistics;
  search: string;
}

/** The questions with what is to be looked at, those that tell least first. */
export function ItemsSection({ code, activityId, statistics, search }: ItemsSectionProps) {
  const t = useT();
  const [order, setOrder] = useState<ItemOrder>('weakest');
  const items: RankedItem[] = statistics.items.map((item, index) => ({
    ...item,
    place: index + 1,
    flags: flagsOf(item, optionsOf(statistics, item)),
  }));
  const few = items.some(({ n }) => n < statistics.fewestForCorrelation);
  return (
    <section className={styles['section']} aria-labelledby="questions">
      <h2 id="questions">{t('statistics:questions')}</h2>
      {few ? (
        <p className={styles['note']}>{t('statistics:tooFew', { count: statistics.fewestForCorrelation })}</p>
      ) : null}
      <Choice
        label={t('statistics:orderLabel')}
        value={order}
        options={orders.map((value) => ({ value, label: t(orderNames[value]) }))}
        onChoose={setOrder}
      />
      <ItemsTable code={code} activityId={activityId} items={sorted(items, order)} search={search} />
      <ScatterPlot items={items} />
    </section>
  );
}
