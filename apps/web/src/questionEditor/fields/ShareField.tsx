import { useState } from 'react';
import { Field } from '../../ui/Field.js';
import type { Path } from '../../authoring/draft/json.js';
import { percentOfShare, shareOfPercent } from '../draft/shares.js';
import { useField } from '../../authoring/fields/useField.js';

interface ShareFieldProps {
  path: Path;
  label: string;
  hint?: string;
}

/** A share of the mark, written in percent. What is typed stays as typed; only what is a percentage reaches the question. */
export function ShareField({ path, label, hint }: ShareFieldProps) {
  const { id, error, text, set } = useField(path);
  const [typed, setTyped] = useState<string | null>(null);
  const type = (percent: string) => {
    setTyped(percent);
    set(shareOfPercent(percent) ?? percent);
  };
  const showsTyped = typed !== null && (shareOfPercent(typed) ?? typed) === text;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      inputMode="decimal"
      autoComplete="off"
      value={showsTyped ? typed : percentOfShare(text) || text}
      onChange={({ target }) => type(target.value)}
      beside={<span aria-hidden="true">%</span>}
    />
  );
}
