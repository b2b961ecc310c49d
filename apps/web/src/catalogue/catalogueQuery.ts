import { type MyCatalogueQuery, MyCatalogueDocument, PublicCatalogueDocument } from '@gssr/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

type Page = MyCatalogueQuery['catalogue'];
export type CatalogueItem = Omit<Page['edges'][number]['node'], 'enrolment'> & {
  enrolment?: Page['edges'][number]['node']['enrolment'];
};

interface CataloguePage {
  edges: { node: CatalogueItem }[];
  pageInfo: Page['pageInfo'];
}

const first = 20;

/** The courses on offer. Signed out it is the same for everybody, and so may come from a cache. */
export function catalogueQuery(signedIn: boolean, search: string) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', signedIn, search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      loadPage(signedIn, { first, after: pageParam, search: search || null }, signal),
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
}

async function loadPage(
  signedIn: boolean,
  variables: { first: number; after: string | null; search: string | null },
  signal: AbortSignal,
): Promise<CataloguePage> {
  if (signedIn) return (await request(MyCatalogueDocument, variables, { signal })).catalogue;
  return (await request(PublicCatalogueDocument, variables, { signal, cacheable: true })).catalogue;
}
