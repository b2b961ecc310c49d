import type { MarkChangeCause, MarkingRole } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import page from '../ui/page.module.css';
import { ChosenLevels } from './ChosenLevels.js';
import styles from './marking.module.css';
import type { AnswerToMark } from './markingQueries.js';

const roleNames: Record<MarkingRole, StringKey> = {
  FIRST: 'marking:roleFirst',
  SECOND: 'marking:roleSecond',
  FINAL: 'marking:roleFinal',
  CHANGE: 'marking:roleChange',
};

const causeNames: Record<Exclude<MarkChangeCause, 'HAND'>, StringKey> = {
  REGRADE: 'marking:causeRegrade',
  UNDO: 'marking:causeUndo',
};

/** Who gave what, and how a mark that stood was changed. */
export function MarkingHistory({ answer: { markings, changes, question } }: { answer: AnswerToMark }) {
  const t = useT();
  const format = useFormat();
  const share = (fraction: number | null): string =>
    fraction === null ? t('marking:byKey') : format.percent(100 * fraction);
  if (markings.length === 0 && changes.length === 0) return null;
  return (
    <section aria-labelledby="history" className={page['section']}>
      <h2 id="history">{t('marking:history')}</h2>
      <ol className={styles['history']}>
        {markings.map(({ number, role, markerName, fraction, levels, comment, note, reason, markedAt }) => (
          <li key={number}>
            <p>
              {t('marking:markingBy', {
                role: t(roleNames[role]),
                name: markerName,
                share: share(fraction),
                date: format.dateTime(markedAt),
              })}
            </p>
            <ChosenLevels rubric={question.rubric} levels={levels} />
            {reason ? <p>{t('marking:reasonSaid', { text: reason })}</p> : null}
            {comment ? <p>{t('marking:commentSaid', { text: comment })}</p> : null}
            {note ? <p>{t('marking:noteSaid', { text: note })}</p> : null}
          </li>
        ))}
        {changes.map(({ cause, before, after, at, reason }) =>
          // A change by hand stands among the markings already.
          cause === 'HAND' ? null : (
            <li key={at}>
              {t('marking:changed', {
                cause: t(causeNames[cause]),
                before: share(before),
                after: share(after),
                date: format.dateTime(at),
              })}{' '}
              {reason}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
