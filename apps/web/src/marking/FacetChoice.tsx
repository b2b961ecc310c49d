import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import type { MarkingFacet } from './markingQueries.js';

interface FacetChoiceProps {
  label: string;
  /** Empty for all. */
  value: string;
  facets: readonly MarkingFacet[];
  nameOf: (facet: MarkingFacet) => string;
  onChoose: (value: string) => void;
}

/** One of those that have answers, with how many. What is chosen stays in the list when none is left of it. */
export function FacetChoice({ label, value, facets, nameOf, onChoose }: FacetChoiceProps) {
  const t = useT();
  const isGone = value !== '' && !facets.some((facet) => facet.value === value);
  return (
    <Choice
      label={label}
      value={value}
      onChoose={onChoose}
      options={[
        { value: '', label: t('marking:all') },
        ...facets.map((facet) => ({
          value: facet.value,
          label:
            facet.count === null
              ? nameOf(facet)
              : t('marking:facet', { name: nameOf(facet), count: facet.count }),
        })),
        ...(isGone ? [{ value, label: t('marking:chosen') }] : []),
      ]}
    />
  );
}
