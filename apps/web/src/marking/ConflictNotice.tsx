import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../i18n/useT.js';
import { ChosenLevels } from '../markHistory/ChosenLevels.js';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import styles from './marking.module.css';
import type { MarkingDraft } from './markingDraft.js';
import type { AnswerToMark } from './markingQueries.js';
import type { SubmitResult } from './useSubmitMarking.js';

interface ConflictNoticeProps {
  result: SubmitResult;
  answer: AnswerToMark;
  draft: MarkingDraft;
}

/** What was refused and why; when another marker was first, both markings side by side. */
export function ConflictNotice({ result, answer, draft }: ConflictNoticeProps) {
  const t = useT();
  const client = useQueryClient();
  if (!result || result.__typename === 'MarkingSubmitted') return null;
  if (result.__typename !== 'MarkingConflict')
    return <Notice tone="lost" role="alert" title={result.message} />;
  const { rubric } = answer.question;
  return (
    <Notice tone="attention" role="alert" title={t('marking:conflict')}>
      <p>{result.standing ? t('marking:conflictStands') : t('marking:conflictBlind')}</p>
      {result.standing ? (
        <div className={styles['sides']}>
          <div>
            <h3>{result.standing.markerName}</h3>
            <ChosenLevels rubric={rubric} levels={result.standing.levels} />
          </div>
          <div>
            <h3>{t('marking:yours')}</h3>
            <ChosenLevels
              rubric={rubric}
              levels={Object.entries(draft.levels).map(([criterionId, levelId]) => ({
                criterionId,
                levelId,
              }))}
            />
          </div>
        </div>
      ) : null}
      <Button onClick={() => void client.invalidateQueries({ queryKey: ['marking'] })}>
        {t('common:loadAgain')}
      </Button>
    </Notice>
  );
}
