import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import { SearchForm } from '../ui/SearchForm.js';
import page from '../ui/page.module.css';
import { CompletionFilters } from './CompletionFilters.js';
import { CompletionTable } from './CompletionTable.js';
import { CompletionTotals } from './CompletionTotals.js';
import { Pager } from './Pager.js';
import styles from './completion.module.css';
import { completionQuery } from './completionQuery.js';
import { useCompletionPlace } from './useCompletionPlace.js';

export default function CompletionPage() {
  const t = useT();
  const { code = '' } = useParams();
  const place = useCompletionPlace();
  const { filter, search, after } = place;
  const query = useQuery(completionQuery({ courseCode: code, filter, search, after }));
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.completion}>{t('completion:title')}</AppLink>
        </p>
        <PageTitle tab={t('completion:title')}>{query.data?.course?.version.title ?? code}</PageTitle>
      </div>
      <div className={styles['tools']}>
        <CompletionFilters filter={filter} onChoose={place.setFilter} />
        <SearchForm label={t('completion:search')} value={search} onSearch={place.setSearch} />
      </div>
      <QueryView query={query}>
        {({ courseCompletion }) => (
          <div className={page['section']} aria-busy={query.isPlaceholderData}>
            <CompletionTotals completion={courseCompletion} narrowed={filter !== 'ALL' || search !== ''} />
            <CompletionTable completion={courseCompletion} />
            <Pager place={place} pageInfo={courseCompletion.pageInfo} />
          </div>
        )}
      </QueryView>
    </div>
  );
}
