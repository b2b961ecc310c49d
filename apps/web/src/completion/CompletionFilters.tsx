import type { CompletionFilter } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import styles from './completion.module.css';
import { filters } from './useCompletionPlace.js';

const names: Record<CompletionFilter, StringKey> = {
  ALL: 'completion:filterAll',
  IN_PROGRESS: 'completion:filterInProgress',
  COMPLETED: 'completion:filterCompleted',
};

export function CompletionFilters({
  filter,
  onChoose,
}: {
  filter: CompletionFilter;
  onChoose: (filter: CompletionFilter) => void;
}) {
  const t = useT();
  return (
    <fieldset className={styles['filters']}>
      <legend>{t('completion:filter')}</legend>
      {filters.map((value) => (
        <label key={value}>
          <input type="radio" name="filter" checked={filter === value} onChange={() => onChoose(value)} />
          {t(names[value])}
        </label>
      ))}
    </fieldset>
  );
}
