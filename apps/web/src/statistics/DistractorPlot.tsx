import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { isRight } from './itemFlags.js';
import { apart } from './labelPlaces.js';
import type { LetteredOption } from './optionParts.js';
import styles from './statistics.module.css';

const WIDTH = 340;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 84;
const TOP = 12;
const BOTTOM = 32;
const LABEL_HEIGHT = 16;
/** More lines than this are a tangle; the table has them all. */
const MOST_LINES = 8;

const x = (third: number): number => LEFT + (third * (WIDTH - LEFT - RIGHT)) / 2;
const y = (share: number): number => TOP + (1 - Math.min(share, 1)) * (HEIGHT - TOP - BOTTOM);

/** A line per option from the lowest to the best third of the attempts: the right one should rise, the others fall. */
export function DistractorPlot({ options }: { options: readonly LetteredOption[] }) {
  const t = useT();
  const format = useFormat();
  const lines = options.filter(({ optionId, chosen }) => optionId !== null || chosen.some((n) => n > 0));
  const whole = lines.every(({ share }) => share.every((of) => of !== null));
  if (lines.length === 0 || lines.length > MOST_LINES || !whole) return null;
  const places = apart(
    lines.map(({ share }) => y(share[2] ?? 0)),
    LABEL_HEIGHT,
    TOP,
    HEIGHT - BOTTOM,
  );
  const thirds = [t('statistics:lower'), t('statistics:middle'), t('statistics:upper')];
  return (
    <svg className={styles['plot']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, 0.5, 1].map((mark) => (
        <g key={mark}>
          <line
            className={mark === 0 ? styles['zero'] : styles['grid']}
            x1={LEFT}
            x2={x(2)}
            y1={y(mark)}
            y2={y(mark)}
          />
          <text className={styles['tick']} x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
            {format.percent(100 * mark)}
          </text>
        </g>
      ))}
      {thirds.map((third, index) => (
        <text key={third} className={styles['tick']} x={x(index)} y={HEIGHT - 10} textAnchor="middle">
          {third}
        </text>
      ))}
      {lines.map((option, index) => {
        const right = isRight(option.fraction);
        return (
          <g key={option.letter} className={right ? styles['rightLine'] : styles['wrongLine']}>
            <polyline points={option.share.map((of, third) => `${x(third)},${y(of ?? 0)}`).join(' ')} />
            {option.share.map((of, third) => (
              <circle key={third} cx={x(third)} cy={y(of ?? 0)} r={3} />
            ))}
            <text x={x(2) + 10} y={(places[index] ?? 0) + 4}>
              {labelOf(option, right)}
            </text>
          </g>
        );
      })}
    </svg>
  );

  function labelOf({ optionId, letter }: LetteredOption, right: boolean): string {
    if (optionId === null) return t('statistics:blankShort');
    return right ? t('statistics:rightLetter', { letter }) : letter;
  }
}
