import { HeadlessMantineProvider, Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import type { CompletionRow } from './completionRow.js';
import styles from './menu.module.css';

const names = { dropdown: styles['dropdown'], item: styles['item'] };

interface CertificateMenuProps {
  /** Mantine gives it to the button that opens the menu. */
  id: string;
  certificate: NonNullable<CompletionRow['certificate']>;
  name: string;
  onRevoke: () => void;
}

/** What can be done with one certificate. Mantine brings the behaviour: placing, arrow keys, focus; the look is ours. */
export function CertificateMenu({
  id,
  certificate: { code, status, pdfUrl },
  name,
  onRevoke,
}: CertificateMenuProps) {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <HeadlessMantineProvider>
      <Menu
        id={id}
        position="bottom-end"
        classNames={names}
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button
            type="button"
            className={styles['target']}
            aria-label={t('completion:actionsFor', { name })}
          >
            <Icon name="more" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => navigate(paths.verification(code))}>
            {t('common:certificatePublicPage')}
          </Menu.Item>
          {pdfUrl ? (
            <Menu.Item component="a" href={pdfUrl} download>
              {t('common:certificateDownload')}
            </Menu.Item>
          ) : null}
          {status === 'VALID' ? (
            <Menu.Item className={styles['danger']} onClick={onRevoke}>
              {t('completion:revoke')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </HeadlessMantineProvider>
  );
}
