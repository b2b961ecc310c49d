import { useT } from '../../i18n/useT.js';
import styles from './kinds.module.css';

interface SlotSelectProps {
  id?: string;
  label?: string;
  labelledBy?: string;
  value: string | null;
  choices: readonly { id: string; words: string }[];
  onChoose: (choice: string | null) => void;
}

/** What stands in one place, chosen from a list. */
export function SlotSelect({ id, label, labelledBy, value, choices, onChoose }: SlotSelectProps) {
  const t = useT();
  return (
    <select
      id={id}
      className={styles['select']}
      aria-label={label}
      aria-labelledby={labelledBy}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{t('item:choose')}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.words}
        </option>
      ))}
    </select>
  );
}
