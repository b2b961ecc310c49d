import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import type { Answer } from './answers.js';
import styles from './quiz.module.css';

interface ReceiptProps {
  answer: Answer;
  /** Whether this device keeps what is not sent. */
  keeping: boolean;
}

/** Whether the answer has arrived. Stands empty before the first one, so that the first receipt is heard. */
export function Receipt({ answer, keeping }: ReceiptProps) {
  return (
    <div role="status" className={styles['receipt']} data-status={answer.status}>
      <ReceiptWords answer={answer} keeping={keeping} />
    </div>
  );
}

function ReceiptWords({ answer: { status, savedAt }, keeping }: ReceiptProps) {
  const t = useT();
  const format = useFormat();
  switch (status) {
    case 'empty':
      return null;
    case 'saving':
      return <p>{t('quiz:saving')}</p>;
    case 'saved':
      return (
        <p>
          <Icon name="done" />
          {savedAt ? t('quiz:savedAt', { time: format.time(savedAt) }) : t('quiz:saved')}
        </p>
      );
    case 'waiting':
      return (
        <p>
          <Icon name="attention" />
          {keeping ? t('quiz:waiting') : t('quiz:waitingUnkept')}
        </p>
      );
    case 'refused':
      return (
        <p>
          <Icon name="cross" />
          {t('quiz:refused')}
        </p>
      );
  }
}
