import type { Path } from '../draft/json.js';
import { Field } from '../../ui/Field.js';
import { useField } from './useField.js';

interface LineFieldProps {
  path: Path;
  label: string;
  hint?: string;
  inputMode?: 'decimal' | 'numeric' | 'text';
  placeholder?: string;
}

/** A line of plain text. */
export function LineField({ path, label, hint, inputMode, placeholder }: LineFieldProps) {
  const { id, error, text, set } = useField(path);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      value={text}
      inputMode={inputMode}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => set(event.target.value)}
    />
  );
}
