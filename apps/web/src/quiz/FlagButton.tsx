import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Hidden } from '../ui/Hidden.js';
import { Icon } from '../ui/Icon.js';
import styles from './quiz.module.css';

interface FlagButtonProps {
  flagged: boolean;
  number: number | null;
  onPress: () => void;
}

export function FlagButton({ flagged, number, onPress }: FlagButtonProps) {
  const t = useT();
  return (
    <Button kind="quiet" className={styles['flag']} data-flagged={flagged || undefined} onClick={onPress}>
      <Icon name="flag" />
      {flagged ? t('quiz:unflag') : t('quiz:flag')}
      {number === null ? null : <Hidden>, {t('quiz:questionNumber', { number })}</Hidden>}
    </Button>
  );
}
