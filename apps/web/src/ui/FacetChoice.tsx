import { useT } from '../i18n/useT.js';
import { Choice } from './Choice.js';

/** A value to narrow a list to. */
interface Facet {
  value: string;
  name: string;
  /** How many it leaves; null where that is not counted. */
  count: number | null;
}

interface FacetChoiceProps {
  label: string;
  /** What no choice is called. */
  any: string;
  facets: readonly Facet[];
  /** Empty for any. */
  value: string;
  /** What the chosen value is called when nothing has it any more: it stays in the list. */
  gone: string;
  onChoose: (value: string) => void;
}

/** One of the values that something has, with how many. */
export function FacetChoice({ label, any, facets, value, gone, onChoose }: FacetChoiceProps) {
  const t = useT();
  const isGone = value !== '' && !facets.some((facet) => facet.value === value);
  return (
    <Choice
      label={label}
      value={value}
      onChoose={onChoose}
      options={[
        { value: '', label: any },
        ...facets.map(({ value, name, count }) => ({
          value,
          label: count === null ? name : t('common:facet', { name, count }),
        })),
        ...(isGone ? [{ value, label: gone }] : []),
      ]}
    />
  );
}
