import type { Path } from '../draft/json.js';
import styles from './fields.module.css';
import { useField } from './useField.js';

interface CheckFieldProps {
  path: Path;
  label: string;
}

export function CheckField({ path, label }: CheckFieldProps) {
  const { id, value, set } = useField(path);
  return (
    <label className={styles['check']}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => set(target.checked)}
      />
      {label}
    </label>
  );
}
