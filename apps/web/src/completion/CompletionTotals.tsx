import { inSpokenLanguage } from '../api/spokenLanguage.js';
import type { CourseCompletionQuery } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import button from '../ui/button.module.css';
import styles from './completion.module.css';

export type Completion = CourseCompletionQuery['courseCompletion'];

interface CompletionTotalsProps {
  completion: Completion;
  /** A filter or a search is on. */
  narrowed: boolean;
}

/** The answer in one sentence, with its base: the whole course, as in the file. What a filter leaves is counted apart. */
export function CompletionTotals({
  completion: { totalCount, completedCount, csvUrl, edges },
  narrowed,
}: CompletionTotalsProps) {
  const t = useT();
  const format = useFormat();
  if (totalCount === 0) return <p>{t('completion:nobodyEnrolled')}</p>;
  const percent = format.percent((100 * completedCount) / totalCount);
  const shown = edges.length === 0 ? t('completion:nobody') : t('completion:shown', { count: edges.length });
  return (
    <div className={styles['totals']}>
      <p>{t('completion:totals', { count: totalCount, completed: completedCount, percent })}</p>
      <p role="status">{narrowed ? shown : null}</p>
      <a href={inSpokenLanguage(csvUrl)} download className={`${button['button']} ${button['secondary']}`}>
        <Icon name="download" />
        {t('completion:csv')}
      </a>
    </div>
  );
}
