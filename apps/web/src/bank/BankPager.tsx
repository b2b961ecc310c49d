import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import styles from './bank.module.css';
import type { Bank } from './bankQuery.js';
import type { BankPlace } from './useBankPlace.js';

export function BankPager({ place, pageInfo }: { place: BankPlace; pageInfo: Bank['pageInfo'] }) {
  const t = useT();
  const { hasNextPage, endCursor } = pageInfo;
  if (place.page === 1 && !hasNextPage) return null;
  return (
    <nav aria-label={t('studio:pages')} className={styles['actions']}>
      {place.page > 1 ? <Button onClick={place.previous}>{t('studio:previous')}</Button> : null}
      <span aria-live="polite">{t('studio:page', { page: place.page })}</span>
      {hasNextPage && endCursor ? (
        <Button onClick={() => place.next(endCursor)}>{t('studio:next')}</Button>
      ) : null}
    </nav>
  );
}
