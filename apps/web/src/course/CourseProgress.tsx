import type { ProgressParts } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Progress } from '../ui/Progress.js';
import styles from './course.module.css';

export function CourseProgress({
  progress,
}: {
  progress: Pick<ProgressParts, 'done' | 'total' | 'percent'>;
}) {
  const t = useT();
  const format = useFormat();
  const { done, total, percent } = progress;
  return (
    <div className={styles['progress']}>
      <Progress percent={percent} label={t('common:progress')} />
      <p>{t('common:progressDone', { done, total, percent: format.percent(percent) })}</p>
    </div>
  );
}
