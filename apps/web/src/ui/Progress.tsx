import styles from './progress.module.css';

interface ProgressProps {
  /** 0 to 100. */
  percent: number;
  label: string;
}

export function Progress({ percent, label }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles['track']}
    >
      <div className={styles['fill']} style={{ width: `${percent}%` }} />
    </div>
  );
}
