import { useState } from 'react';
import { paths } from '../app/paths.js';
import { usePathname } from '../app/usePathname.js';
import { useT } from '../i18n/useT.js';
import { useViewer } from '../session/viewer.js';
import { AppLink } from '../ui/AppLink.js';
import { Icon } from '../ui/Icon.js';
import { AccountLinks } from './AccountLinks.js';
import { Brand } from './Brand.js';
import { linksFor } from './links.js';
import styles from './header.module.css';

export function SiteHeader() {
  const t = useT();
  const viewer = useViewer();
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // Open on one page: going to another closes it.
  const open = openAt === pathname;

  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <AppLink to={paths.welcome} className={styles['brand']}>
          <Brand />
        </AppLink>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls="site-menu"
          onClick={() => setOpenAt(open ? null : pathname)}
        >
          <Icon name={open ? 'cross' : 'menu'} />
          {t('common:menu')}
        </button>
        <div id="site-menu" className={open ? `${styles['menu']} ${styles['open']}` : styles['menu']}>
          <nav aria-label={t('common:mainNavigation')} className={styles['links']}>
            {linksFor(viewer).map(({ to, label }) => (
              <AppLink key={to} to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined}>
                {t(label)}
              </AppLink>
            ))}
          </nav>
          <AccountLinks viewer={viewer} />
        </div>
      </div>
    </header>
  );
}
