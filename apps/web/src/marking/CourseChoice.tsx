import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/useT.js';
import { FacetChoice } from '../ui/FacetChoice.js';
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
      any={t('marking:all')}
      gone={t('marking:chosen')}
      facets={(facets?.courses ?? []).map(({ value, title, count }) => ({
        value,
        name: t('marking:codeAndTitle', { code: value, title }),
        count,
      }))}
      // A question is of one course.
      onChoose={(value) => set({ course: value, question: '' })}
    />
  );
}
