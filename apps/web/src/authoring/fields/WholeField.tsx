import { Field } from '../../ui/Field.js';
import type { Path } from '../draft/json.js';
import { useField } from './useField.js';

interface WholeFieldProps {
  path: Path;
  label: string;
  hint?: string;
  /** May be left empty: no limit. */
  optional?: boolean;
}

/** A whole number of zero or more. */
export function WholeField({ path, label, hint, optional = false }: WholeFieldProps) {
  const { id, error, value, set } = useField(path);
  const type = (text: string) => {
    if (text === '' && optional) set(null);
    else set(/^\d{1,9}$/.test(text) ? Number(text) : text);
  };
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onChange={({ target }) => type(target.value)}
    />
  );
}
