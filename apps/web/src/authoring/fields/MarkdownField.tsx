import type { Ref } from 'react';
import type { Path } from '../draft/json.js';
import { TextArea } from './TextArea.js';
import { useField } from './useField.js';

interface MarkdownFieldProps {
  path: Path;
  label: string;
  hint?: string;
  /** May be left empty, which the question keeps as "none". */
  optional?: boolean;
  rows?: number;
  box?: Ref<HTMLTextAreaElement>;
}

/** A text that may have emphasis, lists and links, in Markdown. */
export function MarkdownField({ path, label, hint, optional = false, rows = 2, box }: MarkdownFieldProps) {
  const { id, error, text, set } = useField(path);
  return (
    <TextArea
      id={id}
      label={label}
      hint={hint}
      error={error}
      rows={rows}
      box={box}
      value={text}
      onChange={({ target }) => set(optional && target.value === '' ? null : target.value)}
    />
  );
}
