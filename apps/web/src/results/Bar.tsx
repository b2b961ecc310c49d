import styles from './results.module.css';

interface BarProps {
  /** 0 to 1, of the full width. */
  share: number;
  label: string;
}

/** A bar from zero with its value written beside it. It prints in grey. */
export function Bar({ share, label }: BarProps) {
  return (
    <span className={styles['bar']}>
      <span
        aria-hidden="true"
        className={styles['fill']}
        style={{ width: `calc((100% - 3.5rem) * ${Math.min(1, Math.max(0, share))})` }}
      />
      <span className={styles['value']}>{label}</span>
    </span>
  );
}
