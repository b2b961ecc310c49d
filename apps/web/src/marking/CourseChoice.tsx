import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/useT.js';
import { FacetChoice } from './FacetChoice.js';
import { markingFacetsQuery } from './markingQueries.js';
import { useMarkingList } from './useMarkingList.js';

/** Narrows what is listed to a course. */
export function CourseChoice() {
  const t = useT();
  const { filter, course, set } = useMarkingList();
  const facets = useQuery(markingFacetsQuery(filter)).data;
  return (
    <FacetChoice
      label={t('marking:course')}
      value={course}
      facets={facets?.courses ?? []}
      nameOf={({ value, title }) => t('marking:codeAndTitle', { code: value, title })}
      // A question is of one course.
      onChoose={(value) => set({ course: value, question: '' })}
    />
  );
}
