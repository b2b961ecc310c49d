import type { CertificateParts } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { CertificateMark } from './CertificateMark.js';
import { PdfLink } from './PdfLink.js';
import styles from './certificates.module.css';

export function CertificateCard({ certificate }: { certificate: CertificateParts }) {
  const t = useT();
  const format = useFormat();
  const { code, courseTitle, holderName, issuedAt, expiresAt, status } = certificate;
  return (
    <article className={styles['card']}>
      <h2>{courseTitle}</h2>
      <CertificateMark status={status} />
      <dl>
        <dt>{t('common:certificateHolder')}</dt>
        <dd>{holderName}</dd>
        <dt>{t('common:certificateIssued')}</dt>
        <dd>{format.date(issuedAt)}</dd>
        <dt>{t('common:certificateExpires')}</dt>
        <dd>{expiresAt ? format.date(expiresAt) : t('common:certificateNeverExpires')}</dd>
        <dt>{t('common:certificateCode')}</dt>
        <dd className={styles['code']}>{code}</dd>
      </dl>
      <div className={styles['actions']}>
        <PdfLink certificate={certificate} />
        <AppLink to={paths.verification(code)}>{t('common:certificatePublicPage')}</AppLink>
      </div>
    </article>
  );
}
