import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { useT } from '../i18n/useT.js';
import { useViewer, wasSignedIn } from '../session/viewer.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import { SearchForm } from '../ui/SearchForm.js';
import page from '../ui/page.module.css';
import { CatalogueRow } from './CatalogueRow.js';
import { catalogueQuery } from './catalogueQuery.js';
import styles from './catalogue.module.css';

/** As many courses as can be taken in at a glance; with more, a search earns its place. */
const glance = 6;

export default function CataloguePage() {
  const t = useT();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const signedIn = viewer === undefined ? wasSignedIn() : viewer !== null;
  const query = useInfiniteQuery(catalogueQuery(signedIn, search));
  const entries = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const searchable = search !== '' || entries.length > glance;

  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('catalogue:title')}>{t('catalogue:title')}</PageTitle>
        <p className={page['lead']}>{t('catalogue:lead')}</p>
      </div>
      {searchable ? (
        <SearchForm
          label={t('catalogue:search')}
          value={search}
          onSearch={(next) => setParams(next ? { search: next } : {})}
        />
      ) : null}
      <QueryView query={query}>
        {() =>
          entries.length === 0 ? (
            <Empty
              title={search ? t('catalogue:noneFound', { search }) : t('catalogue:none')}
              body={search ? t('catalogue:noneFoundBody') : t('catalogue:noneBody')}
            />
          ) : (
            <>
              <ul className={styles['list']}>
                {entries.map((entry) => (
                  <CatalogueRow key={entry.version.id} entry={entry} />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </div>
  );
}
