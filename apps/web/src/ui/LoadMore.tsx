import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { failureOf } from '../api/errors.js';
import { useT } from '../i18n/useT.js';
import { Button } from './Button.js';
import { ErrorState } from './ErrorState.js';

type Loader = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error' | 'fetchNextPage'
>;

/** The rest of a list. When a further page fails, what is already there stays. */
export function LoadMore({ query }: { query: Loader }) {
  const t = useT();
  const more = () => void query.fetchNextPage();
  if (query.isFetchNextPageError) return <ErrorState failure={failureOf(query.error)} onRetry={more} />;
  if (!query.hasNextPage) return null;
  return (
    <div>
      <Button onClick={more} busy={query.isFetchingNextPage}>
        {t('common:loadMore')}
      </Button>
    </div>
  );
}
