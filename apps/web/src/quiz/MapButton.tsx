import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import { type Answer, isAnswered, isUnsent } from './answers.js';
import styles from './questionMap.module.css';

interface MapButtonProps {
  /** Null for a text to read. */
  number: number | null;
  answer: Answer | undefined;
  flagged: boolean;
  current: boolean;
  disabled: boolean;
  onPress: () => void;
}

export function MapButton({ number, answer, flagged, current, disabled, onPress }: MapButtonProps) {
  const t = useT();
  const answered = answer !== undefined && isAnswered(answer);
  const unsent = answer !== undefined && isUnsent(answer);
  const state =
    number === null
      ? t('quiz:text')
      : unsent
        ? t('quiz:mapUnsent', { number })
        : answered
          ? t('quiz:mapAnswered', { number })
          : t('quiz:mapEmpty', { number });
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={flagged ? t('quiz:mapFlagged', { state }) : state}
      aria-current={current ? 'step' : undefined}
      aria-disabled={disabled || undefined}
      data-answered={answered || undefined}
      data-unsent={unsent || undefined}
      data-flagged={flagged || undefined}
      onClick={disabled ? undefined : onPress}
    >
      {number ?? <Icon name="info" />}
      {unsent ? <Icon name="attention" /> : answered ? <Icon name="done" /> : null}
      {flagged ? <Icon name="flag" /> : null}
    </button>
  );
}
