import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import styles from './statistics.module.css';
import { attemptChoices, type Chosen, type StatisticsPlace } from './useStatisticsPlace.js';

const attemptNames: Record<Chosen['attempts'], StringKey> = {
  ALL: 'statistics:attemptsAll',
  FIRST: 'statistics:attemptsFirst',
  HIGHEST: 'statistics:attemptsHighest',
};

/** Which attempts are meant. Each choice holds at once. */
export function Filters({ place: { chosen, choose } }: { place: StatisticsPlace }) {
  const t = useT();
  return (
    <form
      className={styles['filters']}
      aria-label={t('statistics:filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={t('statistics:attemptsLabel')}
        value={chosen.attempts}
        options={attemptChoices.map((value) => ({ value, label: t(attemptNames[value]) }))}
        onChoose={(attempts) => choose({ attempts })}
      />
      <Choice
        label={t('statistics:versionsLabel')}
        value={chosen.versions}
        options={[
          { value: 'this', label: t('statistics:versionsThis') },
          { value: 'all', label: t('statistics:versionsAll') },
        ]}
        onChoose={(versions) => choose({ versions })}
      />
      <Day label={t('statistics:from')} value={chosen.from} onChoose={(from) => choose({ from })} />
      <Day label={t('statistics:to')} value={chosen.to} onChoose={(to) => choose({ to })} />
    </form>
  );
}

function Day({ label, value, onChoose }: { label: string; value: string; onChoose: (day: string) => void }) {
  return (
    <label className={styles['day']}>
      {label}
      <input type="date" value={value} onChange={(event) => onChoose(event.target.value)} />
    </label>
  );
}
