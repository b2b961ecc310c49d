import { useId } from 'react';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import type { ExplainedItem } from './explanationQuery.js';
import styles from './explanation.module.css';

type Change = ExplainedItem['history'][number];

const causes: Record<Change['cause'], StringKey> = {
  HAND: 'explanation:causeHand',
  REGRADE: 'explanation:causeRegrade',
  UNDO: 'explanation:causeUndo',
};

/** Every change of the mark after it was first given: when, by whom, from what to what, and why. */
export function MarkHistory({ history }: { history: readonly Change[] }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const share = (fraction: number | null): string =>
    fraction === null ? t('explanation:noMark') : format.percent(100 * fraction);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('explanation:history')}</h3>
      <ol className={styles['steps']}>
        {history.map(
          ({ id: change, cause, beforeFraction, afterFraction, personName, reason, regradeId, markedAt }) => (
            <li key={change}>
              <span>
                {t('explanation:changed', {
                  date: format.dateTime(markedAt),
                  cause: t(causes[cause]),
                  before: share(beforeFraction),
                  after: share(afterFraction),
                })}
                {personName ? ` · ${personName}` : null}
              </span>
              {reason ? <span>{reason}</span> : null}
              {regradeId ? (
                <AppLink to={paths.regrade(regradeId)}>{t('explanation:toRegrade')}</AppLink>
              ) : null}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
