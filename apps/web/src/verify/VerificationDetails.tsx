import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { Verification } from './VerificationView.js';
import styles from './verify.module.css';

/** What the certificate itself says, and no more. */
export function VerificationDetails({ verification }: { verification: Verification }) {
  const t = useT();
  const format = useFormat();
  const { code, holderName, courseTitle, courseCode, issuedAt, expiresAt, revokedAt } = verification;
  const rows = [
    { term: t('common:certificateHolder'), value: holderName },
    { term: t('verify:course'), value: [courseCode, courseTitle].filter(Boolean).join(' · ') },
    { term: t('common:certificateIssued'), value: issuedAt && format.date(issuedAt) },
    {
      term: t('common:certificateExpires'),
      value: expiresAt ? format.date(expiresAt) : t('common:certificateNeverExpires'),
    },
    { term: t('verify:revokedOn'), value: revokedAt && format.date(revokedAt) },
    { term: t('common:certificateCode'), value: code },
  ];
  return (
    <dl className={styles['details']}>
      {rows.map(({ term, value }) =>
        value ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
