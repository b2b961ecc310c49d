import { useState } from 'react';
import type { Path } from '../../authoring/draft/json.js';
import { useField } from '../../authoring/fields/useField.js';
import { Field } from '../../ui/Field.js';
import { localTime } from '../../ui/localTime.js';

interface TimeFieldProps {
  path: Path;
  label: string;
  hint: string;
}

/** A day and time by this device's clock, kept with its offset. Empty: none. What is half typed stays as typed. */
export function TimeField({ path, label, hint }: TimeFieldProps) {
  const { id, error, text, set } = useField(path);
  const [typed, setTyped] = useState('');
  return (
    <Field
      id={id}
      type="datetime-local"
      label={label}
      hint={hint}
      error={error}
      value={typed !== '' && utc(typed) === text ? typed : localTime(text || null)}
      onChange={({ target }) => {
        setTyped(target.value);
        set(target.value === '' ? null : utc(target.value));
      }}
    />
  );
}

/** To the minute, as the field shows it. */
const utc = (local: string): string => `${new Date(local).toISOString().slice(0, 16)}Z`;
