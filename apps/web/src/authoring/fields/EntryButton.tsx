import { Icon } from '../../ui/Icon.js';
import styles from './fields.module.css';

interface EntryButtonProps {
  icon: 'up' | 'down' | 'cross';
  label: string;
  disabled: boolean;
  onClick: () => void;
}

/** A small tool of one entry. It stays focusable when it can do nothing, so that the focus is not lost at the ends of a list. */
export function EntryButton({ icon, label, disabled, onClick }: EntryButtonProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
