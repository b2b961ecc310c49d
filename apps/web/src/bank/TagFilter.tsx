import { Choice } from '../ui/Choice.js';
import type { Bank } from './bankQuery.js';

interface TagFilterProps {
  label: string;
  any: string;
  tags: Bank['facets']['tags'];
  /** Empty for any. */
  value: string;
  onChoose: (value: string) => void;
}

/** One of the tags that questions of the bank have, with how many have it; nothing where none has one. */
export function TagFilter({ label, any, tags, value, onChoose }: TagFilterProps) {
  const isGone = value !== '' && !tags.some((tag) => tag.value === value);
  const offered = isGone ? [...tags, { value, count: 0 }] : tags;
  if (offered.length === 0) return null;
  return (
    <Choice
      label={label}
      value={value}
      onChoose={onChoose}
      options={[
        { value: '', label: any },
        ...offered.map((tag) => ({ value: tag.value, label: `${tag.value} (${tag.count})` })),
      ]}
    />
  );
}
