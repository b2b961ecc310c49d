import type { Path } from '../../authoring/draft/json.js';
import { useField } from '../../authoring/fields/useField.js';
import { FieldFrame } from '../../ui/FieldFrame.js';
import field from '../../ui/field.module.css';

interface DefaultSelectProps {
  path: Path;
  label: string;
  hint?: string;
  /** The first one holds where the quiz says nothing. */
  options: readonly { value: string | number; label: string }[];
}

/** One of a few. Choosing what holds anyway leaves the setting out, so that a quiz says no more than its author did. */
export function DefaultSelect({ path, label, hint, options }: DefaultSelectProps) {
  const { id, error, value, set } = useField(path);
  const usual = options[0]?.value ?? '';
  const choose = (chosen: string) => {
    const option = options.find((one) => String(one.value) === chosen);
    set(option === undefined || option.value === usual ? null : option.value);
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {(described) => (
        <select
          {...described}
          id={id}
          className={field['input']}
          value={typeof value === 'string' || typeof value === 'number' ? value : usual}
          onChange={({ target }) => choose(target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
