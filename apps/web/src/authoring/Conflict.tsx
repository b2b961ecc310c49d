import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import styles from './authoring.module.css';
import { differences } from './differences.js';

interface ConflictProps {
  mine: unknown;
  theirs: unknown;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people have changed the same thing: both versions side by side, and a choice. */
export function Conflict({ mine, theirs, onMine, onTheirs }: ConflictProps) {
  const t = useT();
  return (
    <Notice tone="attention" title={t('authoring:conflict')} role="alert">
      <p>{t('authoring:conflictBody')}</p>
      <table className={styles['differences']}>
        <thead>
          <tr>
            <th scope="col">{t('authoring:field')}</th>
            <th scope="col">{t('authoring:mine')}</th>
            <th scope="col">{t('authoring:theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, theirs).map(({ field, mine: own, theirs: other }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{own}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button kind="primary" onClick={onMine}>
        {t('authoring:keepMine')}
      </Button>{' '}
      <Button onClick={onTheirs}>{t('authoring:keepTheirs')}</Button>
    </Notice>
  );
}
