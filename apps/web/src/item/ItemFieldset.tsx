import type { ChoiceParts } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import styles from './item.module.css';

interface ItemFieldsetProps {
  item: ChoiceParts;
  /** Unique on the page: binds the radio buttons together. */
  name: string;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  disabled?: boolean;
}

/** A question as its learner answers it. */
export function ItemFieldset({ item, name, chosen, onChoose, disabled = false }: ItemFieldsetProps) {
  const t = useT();
  const several = item.kind === 'MULTIPLE_CHOICE';
  const choose = (id: string) => onChoose(several ? toggled(chosen, id) : [id]);
  return (
    <fieldset className={styles['item']} disabled={disabled}>
      <legend>
        <RichTextView content={item.stem} />
        <span className={styles['instruction']}>
          {several ? t('common:chooseAll') : t('common:chooseOne')}
        </span>
      </legend>
      <div className={styles['options']}>
        {item.options.map(({ id, content }) => (
          <label key={id} className={styles['option']}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(id)}
              onChange={() => choose(id)}
            />
            <RichTextView content={content} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
