import { FieldFrame } from '../../ui/FieldFrame.js';
import field from '../../ui/field.module.css';
import type { Path } from '../draft/json.js';
import { useField } from './useField.js';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps {
  path: Path;
  label: string;
  hint?: string;
  options: readonly SelectOption[];
  /** What to show while nothing is chosen. */
  empty?: string;
}

/** One of a few, by the browser's own list. */
export function SelectField({ path, label, hint, options, empty }: SelectFieldProps) {
  const { id, error, text, set } = useField(path);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {(described) => (
        <select
          {...described}
          id={id}
          className={field['input']}
          value={text}
          onChange={({ target }) => set(target.value)}
        >
          {empty !== undefined && !options.some(({ value }) => value === text) ? (
            <option value={text}>{empty}</option>
          ) : null}
          {options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
