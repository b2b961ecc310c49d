import { useInfiniteQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../catalogue/catalogueQuery.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { QueryView } from '../ui/QueryView.js';
import styles from './courseChoice.module.css';

/** The courses as a plain list, each leading to one page about it. */
export function CourseChoice({ pathOf }: { pathOf: (code: string) => string }) {
  const t = useT();
  const query = useInfiniteQuery(catalogueQuery(true, ''));
  const entries = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <QueryView query={query}>
      {() =>
        entries.length === 0 ? (
          <Empty title={t('common:noCourses')} body={t('common:noCoursesBody')} />
        ) : (
          <>
            <ul className={styles['list']}>
              {entries.map(({ version }) => (
                <li key={version.id}>
                  <AppLink to={pathOf(version.code)}>
                    <span>{version.code}</span>
                    {version.title}
                  </AppLink>
                </li>
              ))}
            </ul>
            <LoadMore query={query} />
          </>
        )
      }
    </QueryView>
  );
}
