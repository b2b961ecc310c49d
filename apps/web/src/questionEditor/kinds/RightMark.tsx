import { useT } from '../../i18n/useT.js';
import styles from '../../authoring/fields/fields.module.css';

interface RightMarkProps {
  several: boolean;
  right: boolean;
  onMark: (right: boolean) => void;
}

/** Says that an option is right: one of them, or as many as there are. */
export function RightMark({ several, right, onMark }: RightMarkProps) {
  const t = useT();
  return (
    <label className={styles['check']}>
      <input
        type={several ? 'checkbox' : 'radio'}
        name="right-option"
        checked={right}
        onChange={({ target }) => onMark(target.checked)}
      />
      {several ? t('questionEditor:isRight') : t('questionEditor:isTheRightOne')}
    </label>
  );
}
