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

/** Links that have room between brand and account; more of them get a line of their own. */
const FIT_BESIDE = 6;

export function SiteHeader() {
  const t = useT();
  const viewer = useViewer();
  const pathname = usePathname();
  const links = linksFor(viewer);
  const [openAt, setOpenAt] = useState<string | null>(null);
  // Open on one page: going to another closes it.
  const open = openAt === pathname;

  return (
    <header className={styles['header']}>
      <div className={styles['inner']} data-many={links.length > FIT_BESIDE || undefined}>
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
            {links.map(({ to, label }) => (
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
