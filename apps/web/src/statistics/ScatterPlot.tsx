import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RankedItem } from './itemOrder.js';
import styles from './statistics.module.css';

const WIDTH = 340;
const HEIGHT = 260;
const LEFT = 40;
const RIGHT = 12;
const TOP = 24;
const BOTTOM = 40;
const MARKS = [0, 25, 50, 75, 100];

const x = (facility: number): number => LEFT + Math.min(Math.max(facility, 0), 1) * (WIDTH - LEFT - RIGHT);

/** Each question by how many get it right and how well it tells. The table above holds the same figures. */
export function ScatterPlot({ items }: { items: readonly RankedItem[] }) {
  const t = useT();
  const format = useFormat();
  const shown = items.filter(({ discriminationIndex }) => discriminationIndex !== null);
  if (shown.length < 2) return null;
  const lowest =
    Math.min(0, ...shown.map(({ discriminationIndex }) => discriminationIndex ?? 0)) < 0 ? -100 : 0;
  const y = (discrimination: number): number =>
    TOP + ((100 - discrimination) / (100 - lowest)) * (HEIGHT - TOP - BOTTOM);
  const telling = shown.filter(({ discriminationIndex }) => (discriminationIndex ?? 0) >= 20).length;
  return (
    <figure className={styles['figure']}>
      <figcaption>
        <h3>{t('statistics:scatterTitle', { count: shown.length, telling })}</h3>
        <p className={styles['note']}>{t('statistics:scatterNote')}</p>
      </figcaption>
      <svg className={styles['plot']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[...(lowest < 0 ? [-100, -50] : []), 0, 50, 100].map((mark) => (
          <g key={mark}>
            <line
              className={mark === 0 ? styles['zero'] : styles['grid']}
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(mark)}
              y2={y(mark)}
            />
            <text className={styles['tick']} x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {format.number(mark)}
            </text>
          </g>
        ))}
        {MARKS.map((mark) => (
          <text
            key={mark}
            className={styles['tick']}
            x={x(mark / 100)}
            y={HEIGHT - BOTTOM + 16}
            textAnchor={mark === 100 ? 'end' : 'middle'}
          >
            {format.percent(mark)}
          </text>
        ))}
        <text className={styles['axis']} x={LEFT} y={11}>
          {t('statistics:discrimination')}
        </text>
        <text className={styles['axis']} x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
          {t('statistics:facility')}
        </text>
        {shown.map(({ questionVersionId, place, facility, discriminationIndex, flags }) => (
          <g key={questionVersionId}>
            <circle
              className={flags.length > 0 ? styles['flagged'] : styles['point']}
              cx={x(facility)}
              cy={y(discriminationIndex ?? 0)}
              r={9}
            />
            <text
              className={flags.length > 0 ? styles['flaggedLabel'] : styles['pointLabel']}
              x={x(facility)}
              y={y(discriminationIndex ?? 0) + 3.5}
              textAnchor="middle"
            >
              {place}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
