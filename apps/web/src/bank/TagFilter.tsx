import { FacetChoice } from '../ui/FacetChoice.js';
import type { Bank } from './bankQuery.js';

interface TagFilterProps {
  label: string;
  any: string;
  tags: Bank['facets']['tags'];
  /** Empty for any. */
  value: string;
  onChoose: (value: string) => void;
}

/** One of the tags that questions of the bank have; nothing where none has one. */
export function TagFilter({ tags, value, ...choice }: TagFilterProps) {
  if (tags.length === 0 && value === '') return null;
  const facets = tags.map((tag) => ({ ...tag, name: tag.value }));
  return <FacetChoice {...choice} facets={facets} value={value} gone={value} />;
}
