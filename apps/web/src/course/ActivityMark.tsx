import type { ActivityState } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Icon, type IconName } from '../ui/Icon.js';
import styles from './course.module.css';

const marks: Record<ActivityState, { icon: IconName; label: StringKey }> = {
  NOT_STARTED: { icon: 'open', label: 'course:stateNotStarted' },
  STARTED: { icon: 'partly', label: 'course:stateStarted' },
  COMPLETED: { icon: 'done', label: 'course:stateCompleted' },
  FAILED: { icon: 'cross', label: 'course:stateFailed' },
};

export function ActivityMark({ state }: { state: ActivityState }) {
  const t = useT();
  const { icon, label } = marks[state];
  return (
    <span className={styles['mark']} data-state={state}>
      <Icon name={icon} />
      {t(label)}
    </span>
  );
}
