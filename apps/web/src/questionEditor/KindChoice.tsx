import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { KINDS, type Kind } from './draft/templates.js';
import styles from './editor.module.css';
import { kindNames } from './kindNames.js';

/** All kinds of question with what each is good for. */
export function KindChoice({ addressOf }: { addressOf: (kind: Kind) => string }) {
  const t = useT();
  return (
    <ul className={styles['kinds']}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <AppLink to={addressOf(kind)}>{t(kindNames[kind].name)}</AppLink>
          <p>{t(kindNames[kind].use)}</p>
        </li>
      ))}
    </ul>
  );
}
