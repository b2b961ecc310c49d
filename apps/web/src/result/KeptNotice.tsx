import { useHistoryState } from 'wouter/use-browser-location';
import { useT } from '../i18n/useT.js';
import type { KeptOutcome } from '../quiz/KeptAnswers.js';
import { Notice } from '../ui/Notice.js';

/** What became of answers that reached the server only after the end. */
export function KeptNotice() {
  const t = useT();
  const { arrived, late, replaced } = outcomeIn(useHistoryState<unknown>());
  return (
    <>
      {arrived > 0 ? (
        <Notice tone="done" role="status">
          <p>{t('result:keptArrived', { count: arrived })}</p>
        </Notice>
      ) : null}
      {replaced > 0 ? (
        <Notice role="status">
          <p>{t('result:keptReplaced', { count: replaced })}</p>
        </Notice>
      ) : null}
      {late > 0 ? (
        <Notice tone="lost" role="status">
          <p>{t('result:keptLate', { count: late })}</p>
        </Notice>
      ) : null}
    </>
  );
}

function outcomeIn(state: unknown): KeptOutcome {
  const { arrived = 0, late = 0, replaced = 0 } = (state ?? {}) as Partial<KeptOutcome>;
  return { arrived, late, replaced };
}
