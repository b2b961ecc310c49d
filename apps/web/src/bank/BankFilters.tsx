import { useT } from '../i18n/useT.js';
import { KINDS } from '../questionEditor/draft/templates.js';
import { kindNames } from '../questionEditor/kindNames.js';
import { Choice } from '../ui/Choice.js';
import { SearchForm } from '../ui/SearchForm.js';
import styles from './bank.module.css';
import type { Bank } from './bankQuery.js';
import { TagFilter } from './TagFilter.js';
import type { BankPlace } from './useBankPlace.js';

/** Narrows the list down, by the browser's own lists. */
export function BankFilters({ bank, place }: { bank: Bank; place: BankPlace }) {
  const t = useT();
  const all = { value: '', label: t('studio:all') };
  const kinds = KINDS.filter((kind) => bank.facets.kinds.some(({ value }) => value === kind));
  return (
    <div className={styles['filters']}>
      <SearchForm
        label={t('studio:search')}
        value={place.valueOf('search')}
        onSearch={(search) => place.set('search', search)}
      />
      <Choice
        label={t('studio:category')}
        value={place.valueOf('category')}
        onChoose={(value) => place.set('category', value)}
        options={[
          all,
          ...bank.categories.map(({ key, title, count }) => ({ value: key, label: `${title} (${count})` })),
        ]}
      />
      <Choice
        label={t('studio:kind')}
        value={place.valueOf('kind')}
        onChoose={(value) => place.set('kind', value)}
        options={[all, ...kinds.map((kind) => ({ value: kind, label: t(kindNames[kind].name) }))]}
      />
      <Choice
        label={t('studio:outcome')}
        value={place.valueOf('outcome')}
        onChoose={(value) => place.set('outcome', value)}
        options={[all, ...bank.outcomes.map(({ id }) => ({ value: id, label: id }))]}
      />
      <TagFilter
        label={t('studio:tag')}
        any={t('studio:all')}
        tags={bank.facets.tags}
        value={place.valueOf('tag')}
        onChoose={(value) => place.set('tag', value)}
      />
      <Choice
        label={t('studio:usedIn')}
        value={place.valueOf('use')}
        onChoose={(value) => place.set('use', value)}
        options={[
          all,
          { value: 'yes', label: t('studio:aQuiz') },
          { value: 'no', label: t('studio:unused') },
        ]}
      />
      <p role="status" className={styles['count']}>
        {t('studio:count', { count: bank.totalCount })}
      </p>
    </div>
  );
}
