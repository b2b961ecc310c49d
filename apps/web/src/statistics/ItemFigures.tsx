import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { FigureList } from './FigureList.js';
import type { Item } from './statisticsQuery.js';
import styles from './statistics.module.css';

type Figure = Exclude<
  keyof Item,
  'questionVersionId' | 'questionKey' | 'questionVersion' | 'kind' | 'stem' | 'n' | '__typename'
>;

/** Shares are shown as percent; the others are percent already, or plain numbers. */
const figures: readonly {
  figure: Figure;
  name: StringKey;
  meaning: StringKey;
  as: 'share' | 'percent' | 'number';
}[] = [
  { figure: 'facility', name: 'statistics:facility', meaning: 'statistics:facilityMeaning', as: 'share' },
  { figure: 'randomGuessScore', name: 'statistics:guess', meaning: 'statistics:guessMeaning', as: 'share' },
  {
    figure: 'discriminationIndex',
    name: 'statistics:discrimination',
    meaning: 'statistics:discriminationMeaning',
    as: 'number',
  },
  {
    figure: 'discriminativeEfficiency',
    name: 'statistics:efficiency',
    meaning: 'statistics:efficiencyMeaning',
    as: 'percent',
  },
  {
    figure: 'pointBiserial',
    name: 'statistics:pointBiserial',
    meaning: 'statistics:pointBiserialMeaning',
    as: 'number',
  },
  {
    figure: 'standardDeviation',
    name: 'statistics:itemDeviation',
    meaning: 'statistics:itemDeviationMeaning',
    as: 'share',
  },
  {
    figure: 'intendedWeight',
    name: 'statistics:intended',
    meaning: 'statistics:intendedMeaning',
    as: 'percent',
  },
  {
    figure: 'effectiveWeight',
    name: 'statistics:effective',
    meaning: 'statistics:effectiveMeaning',
    as: 'percent',
  },
];

export function ItemFigures({ item, fewest }: { item: Item; fewest: number }) {
  const t = useT();
  const format = useFormat();
  const written = (figure: Figure, as: 'share' | 'percent' | 'number'): string => {
    const value = item[figure];
    if (value === null) return t('statistics:cannotTell');
    if (as === 'number') return format.precise(value);
    return format.percent(as === 'share' ? 100 * value : value);
  };
  return (
    <section className={styles['section']} aria-labelledby="figures">
      <h2 id="figures">{t('statistics:itemFigures')}</h2>
      {item.n < fewest ? <p className={styles['note']}>{t('statistics:tooFew', { count: fewest })}</p> : null}
      <FigureList
        figures={figures.map(({ figure, name, meaning, as }) => ({
          ...{ key: figure, name: t(name), value: written(figure, as), meaning: t(meaning) },
        }))}
      />
    </section>
  );
}
