import type { MarkingState } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import { SearchForm } from '../ui/SearchForm.js';
import { CourseChoice } from './CourseChoice.js';
import { FacetChoice } from '../ui/FacetChoice.js';
import styles from './marking.module.css';
import { markingFacetsQuery } from './markingQueries.js';
import { idIn, useMarkingList } from './useMarkingList.js';

const stateNames: Record<MarkingState, StringKey> = {
  OPEN: 'marking:stateOpen',
  FIRST: 'marking:stageFirst',
  SECOND: 'marking:stageSecond',
  FINAL: 'marking:stageFinal',
  MARKED: 'marking:stateMarked',
  BY_KEY: 'marking:stateByKey',
};

/** Narrows a list of answers down. */
export function MarkingFilters() {
  const t = useT();
  const { filter, states, course, question, attempt, set } = useMarkingList();
  const facets = useQuery(markingFacetsQuery(filter)).data;
  const ofAll = filter.activityId === null;
  return (
    <div className={styles['tools']}>
      <Choice
        label={t('marking:show')}
        value={filter.state}
        options={states.map((value) => ({ value, label: t(stateNames[value]) }))}
        onChoose={(state) => set({ state: state === 'OPEN' ? '' : state })}
      />
      {ofAll ? <CourseChoice /> : null}
      {ofAll && course === '' ? null : (
        <FacetChoice
          label={t('marking:question')}
          value={question}
          any={t('marking:all')}
          gone={t('marking:chosen')}
          facets={(facets?.questions ?? []).map(({ title, ...facet }) => ({ ...facet, name: title }))}
          onChoose={(value) => set({ question: value })}
        />
      )}
      <label className={styles['mine']}>
        <input
          type="checkbox"
          checked={filter.mine}
          onChange={({ target }) => set({ mine: target.checked ? 'yes' : '' })}
        />
        {t('marking:mine')}
      </label>
      <SearchForm
        label={t('marking:attempt')}
        value={attempt}
        onSearch={(text) => set({ attempt: idIn(text) })}
      />
    </div>
  );
}
