import { useT } from '../i18n/useT.js';
import styles from './statistics.module.css';

export interface ShownFigure {
  key: string;
  name: string;
  value: string;
  meaning: string;
}

/** Figures with their names; what each means opens on demand. */
export function FigureList({ figures }: { figures: readonly ShownFigure[] }) {
  const t = useT();
  return (
    <dl className={styles['figures']}>
      {figures.map(({ key, name, value, meaning }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd className={styles['value']}>{value}</dd>
          <dd>
            <details>
              <summary aria-label={t('statistics:meaningOf', { name })}>{t('statistics:meaning')}</summary>
              <p>{meaning}</p>
            </details>
          </dd>
        </div>
      ))}
    </dl>
  );
}
