import type { RubricCriterionParts } from '@gssr/contract';
import { plainText } from '../richText/plainText.js';
import styles from './markHistory.module.css';

interface ChosenLevelsProps {
  rubric: readonly RubricCriterionParts[];
  levels: readonly { criterionId: string; levelId: string }[];
}

/** A marking in words. */
export function ChosenLevels({ rubric, levels }: ChosenLevelsProps) {
  if (levels.length === 0) return null;
  return (
    <dl className={styles['levels']}>
      {rubric.map((criterion) => {
        const chosen = levels.find(({ criterionId }) => criterionId === criterion.id)?.levelId;
        const level = criterion.levels.find(({ id }) => id === chosen);
        return (
          <div key={criterion.id}>
            <dt>{plainText(criterion.content)}</dt>
            <dd>{level ? plainText(level.content) : null}</dd>
          </div>
        );
      })}
    </dl>
  );
}
