import type { CertificateStatus, VerifyCertificateQuery } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Icon, type IconName } from '../ui/Icon.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { VerificationDetails } from './VerificationDetails.js';
import { VerifyForm } from './VerifyForm.js';
import styles from './verify.module.css';

export type Verification = VerifyCertificateQuery['verifyCertificate'];

const verdicts: Record<CertificateStatus, { icon: IconName; title: StringKey; body: StringKey }> = {
  VALID: { icon: 'done', title: 'verify:valid', body: 'verify:validBody' },
  EXPIRED: { icon: 'attention', title: 'verify:expired', body: 'verify:expiredBody' },
  REVOKED: { icon: 'cross', title: 'verify:revoked', body: 'verify:revokedBody' },
  UNKNOWN: { icon: 'cross', title: 'verify:unknown', body: 'verify:unknownBody' },
};

export function VerificationView({ verification }: { verification: Verification }) {
  const t = useT();
  const format = useFormat();
  const { status, code, mistyped } = verification;
  const { icon, title, body } = verdicts[status];
  return (
    <>
      <div className={styles['verdict']} data-status={status}>
        <Icon name={icon} />
        <div className={page['head']}>
          <PageTitle tab={t('verify:tab')}>{mistyped ? t('verify:mistyped') : t(title)}</PageTitle>
          <p>{mistyped ? t('verify:mistypedBody', { code }) : t(body, { code })}</p>
        </div>
      </div>
      {status === 'UNKNOWN' ? (
        <VerifyForm initial={code} />
      ) : (
        <VerificationDetails verification={verification} />
      )}
      <p className={page['eyebrow']}>
        {t('verify:checkedAt', { instant: format.dateTime(new Date().toISOString()) })}
      </p>
    </>
  );
}
