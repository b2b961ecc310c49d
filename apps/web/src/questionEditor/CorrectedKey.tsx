import { paths } from '../app/paths.js';
import type { Json } from '../authoring/draft/json.js';
import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import type { StoredQuestion } from './editorQueries.js';

interface CorrectedKeyProps {
  correction: NonNullable<StoredQuestion['correction']>;
  /** The question under its author's hands. */
  question: Json;
  /** Whether something is not saved, which taking the key over would lose. */
  dirty: boolean;
  onTake: (question: Json) => void;
}

/** What was corrected in the published quizzes, and is not here yet. */
export function CorrectedKey({ correction, question, dirty, onTake }: CorrectedKeyProps) {
  const t = useT();
  const format = useFormat();
  const { action, regradeId, reason, personName, appliedAt, question: corrected } = correction;
  const taken = JSON.stringify(corrected) === JSON.stringify(question);
  return (
    <Notice tone="attention" title={t('questionEditor:corrected')}>
      <p>
        {personName
          ? t('questionEditor:correctedBy', { date: format.date(appliedAt), person: personName })
          : format.date(appliedAt)}
        {reason ? ` ${t('questionEditor:correctedWhy', { reason })}` : null}
      </p>
      <p>{t(corrected ? 'questionEditor:correctedKey' : others[action])}</p>
      {corrected && dirty && !taken ? <p>{t('questionEditor:saveFirst')}</p> : null}
      {corrected && !dirty && !taken ? (
        <Button onClick={() => onTake(corrected as Json)}>{t('questionEditor:takeKey')}</Button>
      ) : null}
      {corrected && taken ? <p role="status">{t('questionEditor:keyTaken')}</p> : null}
      <AppLink to={paths.regrade(regradeId)}>{t('questionEditor:toCorrection')}</AppLink>
    </Notice>
  );
}

const others: Record<NonNullable<StoredQuestion['correction']>['action'], StringKey> = {
  FULL_CREDIT: 'questionEditor:correctedFull',
  DROP: 'questionEditor:correctedDrop',
  NEW_WEIGHT: 'questionEditor:correctedWeight',
  NEW_KEY: 'questionEditor:correctedKey',
  ACCEPT_MORE: 'questionEditor:correctedKey',
};
