import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import type { Completion } from './CompletionTotals.js';
import styles from './completion.module.css';
import type { useCompletionPlace } from './useCompletionPlace.js';

interface PagerProps {
  place: ReturnType<typeof useCompletionPlace>;
  pageInfo: Completion['pageInfo'];
}

export function Pager({ place, pageInfo: { hasNextPage, endCursor } }: PagerProps) {
  const t = useT();
  if (place.page === 1 && !hasNextPage) return null;
  return (
    <nav aria-label={t('completion:pages')} className={styles['pager']}>
      {place.page > 1 ? <Button onClick={place.previous}>{t('completion:previousPage')}</Button> : null}
      <span aria-live="polite">{t('completion:page', { page: place.page })}</span>
      {hasNextPage && endCursor ? (
        <Button onClick={() => place.next(endCursor)}>{t('completion:nextPage')}</Button>
      ) : null}
    </nav>
  );
}
