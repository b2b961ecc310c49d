import { useT } from '../i18n/useT.js';
import { DistractorPlot } from './DistractorPlot.js';
import { OptionsTable } from './OptionsTable.js';
import { partsOf, type OptionPart } from './optionParts.js';
import type { Item, ItemOptions } from './statisticsQuery.js';
import styles from './statistics.module.css';

/** Who chooses what: a picture with its table for the question, or for each of its parts. */
export function OptionsSection({ item, options }: { item: Item; options: ItemOptions }) {
  const t = useT();
  const parts = partsOf(options.options);
  const [lower, middle, upper] = options.asked;
  return (
    <section className={styles['section']} aria-labelledby="options">
      <h2 id="options">{t('statistics:options')}</h2>
      <p className={styles['note']}>
        {t('statistics:thirds', { lower: lower ?? 0, middle: middle ?? 0, upper: upper ?? 0 })}
      </p>
      {parts.map((part) => (
        <Part key={part.id ?? item.questionVersionId} part={part} alone={parts.length === 1} />
      ))}
    </section>
  );
}

function Part({ part, alone }: { part: OptionPart; alone: boolean }) {
  const t = useT();
  const names = { BEST: t('statistics:best'), MOST: t('statistics:most'), LEAST: t('statistics:least') };
  const name = part.name ?? Object.entries(names).find(([id]) => id === part.id)?.[1] ?? null;
  return (
    <div className={styles['chart']}>
      {alone || name === null ? null : <h3>{name}</h3>}
      <DistractorPlot options={part.options} />
      <OptionsTable options={part.options} caption={name ?? t('statistics:optionsCaption')} />
    </div>
  );
}
