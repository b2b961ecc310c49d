import type { ViewerParts } from '@gssr/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { NoticesLink } from '../notices/NoticesLink.js';
import { paths, signInPath } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { signOut } from '../session/viewer.js';
import { AppLink } from '../ui/AppLink.js';
import { Button } from '../ui/Button.js';
import { announce } from '../ui/announce.js';
import styles from './header.module.css';

/** Who is signed in, and the way out; or the way in. Nothing while it is not known, in a place of its own, so that nothing jumps. */
export function AccountLinks({ viewer }: { viewer: ViewerParts | null | undefined }) {
  const t = useT();
  const [pathname, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  if (viewer === undefined) return <div className={styles['account']} />;
  if (viewer === null) {
    const next =
      pathname === paths.welcome || pathname === paths.signIn || pathname === paths.register
        ? paths.learning
        : pathname;
    return (
      <div className={styles['account']}>
        <AppLink to={signInPath(next)}>{t('common:signIn')}</AppLink>
      </div>
    );
  }
  const leave = async () => {
    setBusy(true);
    await signOut().then(
      () => navigate(paths.welcome),
      () => announce(t('common:signOutFailed')),
    );
    setBusy(false);
  };
  return (
    <div className={styles['account']}>
      <NoticesLink />
      <span className={styles['name']}>{viewer.name}</span>
      <Button kind="quiet" busy={busy} onClick={() => void leave()}>
        {t('common:signOut')}
      </Button>
    </div>
  );
}
