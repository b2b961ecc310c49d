import type { CertificateStatus } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Icon, type IconName } from '../ui/Icon.js';
import styles from './certificateMark.module.css';

const marks: Record<CertificateStatus, { icon: IconName; label: StringKey }> = {
  VALID: { icon: 'done', label: 'common:certificateValidMark' },
  EXPIRED: { icon: 'attention', label: 'common:certificateExpiredMark' },
  REVOKED: { icon: 'cross', label: 'common:certificateRevokedMark' },
  UNKNOWN: { icon: 'attention', label: 'common:certificateUnknownMark' },
};

export function CertificateMark({ status }: { status: CertificateStatus }) {
  const t = useT();
  const { icon, label } = marks[status];
  return (
    <span className={styles['mark']} data-status={status}>
      <Icon name={icon} />
      {t(label)}
    </span>
  );
}
