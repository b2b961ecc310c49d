import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import type { SubmitState } from './useSubmit.js';
import styles from './quiz.module.css';

interface SubmitNoticeProps {
  state: SubmitState;
  /** The deadline has passed. */
  ended: boolean;
  onRetry: () => void;
}

export function SubmitNotice({ state, ended, onRetry }: SubmitNoticeProps) {
  const t = useT();
  if (state === 'idle' || (state === 'submitting' && !ended)) return null;
  return (
    <div className={styles['notice']}>
      {state === 'submitting' ? (
        <Notice title={t('quiz:timeUp')} role="status" />
      ) : state === 'unsent' ? (
        <Notice tone="attention" title={t('quiz:unsentTitle')} role="alert">
          <p>{t('quiz:unsentBody')}</p>
          <Button onClick={onRetry}>{t('quiz:submitAgain')}</Button>
        </Notice>
      ) : (
        <ErrorState failure={state} onRetry={onRetry} />
      )}
    </div>
  );
}
