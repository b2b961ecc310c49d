import { useState } from 'react';
import { Field } from '../../ui/Field.js';
import type { Path } from '../../authoring/draft/json.js';
import { useField } from '../../authoring/fields/useField.js';

interface WeightFieldProps {
  path: Path;
  label: string;
  hint: string;
}

/** Points of each question, with decimals by point or comma. What is typed stays as typed; empty: one point. */
export function WeightField({ path, label, hint }: WeightFieldProps) {
  const { id, error, value, set } = useField(path);
  const [typed, setTyped] = useState<string | null>(null);
  const stored = typeof value === 'number' || typeof value === 'string' ? value : null;
  const shows = typed !== null && pointsOf(typed) === stored ? typed : String(stored ?? '');
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      inputMode="decimal"
      autoComplete="off"
      placeholder="1"
      value={shows}
      onChange={({ target }) => {
        setTyped(target.value);
        set(pointsOf(target.value));
      }}
    />
  );
}

/** Text that is no number stays text, which the server refuses by its field. */
function pointsOf(text: string): number | string | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : plain;
}
