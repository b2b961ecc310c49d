import type { MarkEventKind, MarkEventParts, RubricCriterionParts } from '@gssr/contract';
import { paths } from '../app/paths.js';
import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ChosenLevels } from './ChosenLevels.js';
import styles from './markHistory.module.css';

const kinds: Record<MarkEventKind, StringKey> = {
  GRADED: 'markHistory:graded',
  FIRST: 'markHistory:first',
  SECOND: 'markHistory:second',
  FINAL: 'markHistory:final',
  CHANGE: 'markHistory:change',
  REGRADE: 'markHistory:regrade',
  UNDO: 'markHistory:undo',
};

type StandingMark = MarkEventParts['after'];

interface MarkHistoryProps {
  history: readonly MarkEventParts[];
  rubric: readonly RubricCriterionParts[];
}

/** Every mark that an answer has had: when, by whom, what was given and said, and what stood after it. */
export function MarkHistory({ history, rubric }: MarkHistoryProps) {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <div className={styles['section']}>
      <h3>{t('markHistory:title')}</h3>
      <ol className={styles['history']}>
        {history.map((event, index) => (
          <li key={index}>
            <Entry event={event} rubric={rubric} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Entry({ event, rubric }: { event: MarkEventParts; rubric: MarkHistoryProps['rubric'] }) {
  const t = useT();
  const format = useFormat();
  const { kind, at, personName, given, levels, comment, note, reason, regradeId, before, after, weight } =
    event;
  const standing = useStanding();
  return (
    <>
      <p>
        <strong>{t(kinds[kind])}</strong>
        {personName ? `, ${personName}` : null}
        <small>{format.dateTime(at)}</small>
      </p>
      {given === null ? null : <p>{t('markHistory:given', { share: format.mark(100 * given) })}</p>}
      {kind === 'CHANGE' && given === null ? <p>{t('markHistory:backToKey')}</p> : null}
      <ChosenLevels rubric={rubric} levels={levels} />
      <p>
        {before && standing(before) !== standing(after)
          ? t('markHistory:moved', { before: standing(before), after: standing(after) })
          : t('markHistory:stands', { after: standing(after) })}
      </p>
      {weight ? (
        <p>
          {t('markHistory:weight', {
            before: format.precise(weight.before),
            after: format.precise(weight.after),
          })}
        </p>
      ) : null}
      {reason ? <p>{t('markHistory:reason', { text: reason })}</p> : null}
      {comment ? <p>{t('markHistory:comment', { text: comment })}</p> : null}
      {note ? <p>{t('markHistory:note', { text: note })}</p> : null}
      {regradeId ? <AppLink to={paths.regrade(regradeId)}>{t('markHistory:toRegrade')}</AppLink> : null}
    </>
  );
}

function useStanding(): (mark: StandingMark) => string {
  const t = useT();
  const format = useFormat();
  return ({ state, fraction }) => {
    if (fraction !== null) return format.mark(100 * fraction);
    return t(state === 'NEEDS_MARKING' ? 'markHistory:waits' : 'markHistory:counts');
  };
}
