import { useT } from '../i18n/useT.js';
import item from '../item/item.module.css';
import { RichTextView } from '../richText/RichTextView.js';
import styles from './marking.module.css';
import type { AnswerToMark } from './markingQueries.js';

interface CriterionFieldProps {
  id: string;
  criterion: AnswerToMark['question']['rubric'][number];
  chosen: string | undefined;
  /** Number keys choose here. */
  current: boolean;
  onEnter: () => void;
  onChoose: (levelId: string) => void;
}

export function CriterionField({ id, criterion, chosen, current, onEnter, onChoose }: CriterionFieldProps) {
  const t = useT();
  return (
    <fieldset id={id} className={styles['criterion']} data-current={current || undefined} onFocus={onEnter}>
      <legend>
        <RichTextView content={criterion.content} />
      </legend>
      {criterion.levels.map((level, index) => (
        <label key={level.id} className={item['option']}>
          <input
            type="radio"
            id={`${id}-${level.id}`}
            name={id}
            checked={chosen === level.id}
            onChange={() => onChoose(level.id)}
          />
          <span>
            <RichTextView content={level.content} />
            <span className={styles['soft']}>
              {t('marking:levelPoints', { key: index + 1, points: level.points })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
