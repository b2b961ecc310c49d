import type { PickResponse, QuestionImageParts } from '@gssr/contract';
import styles from './image.module.css';

/** A number at each point that was picked. */
export const PickMarks = ({ picks, image }: { picks: PickResponse['picks']; image: QuestionImageParts }) =>
  picks
    .flatMap((pick) => ('x' in pick ? [pick] : []))
    .map(({ x, y }, index) => (
      <span
        key={`${x}-${y}`}
        aria-hidden="true"
        className={styles['mark']}
        style={{ left: `${(100 * x) / image.width}%`, top: `${(100 * y) / image.height}%` }}
      >
        {index + 1}
      </span>
    ));
