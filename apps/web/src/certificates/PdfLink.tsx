import type { CertificateParts } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import button from '../ui/button.module.css';
import styles from './certificates.module.css';

interface PdfLinkProps {
  certificate: Pick<CertificateParts, 'pdfUrl' | 'status'>;
  kind?: 'primary' | 'secondary';
}

/** The certificate's file, or the word that it is on its way. The region speaks when it has come. */
export function PdfLink({ certificate: { pdfUrl, status }, kind = 'secondary' }: PdfLinkProps) {
  const t = useT();
  return (
    <div role="status">
      {pdfUrl ? (
        <a href={pdfUrl} download className={`${button['button']} ${button[kind]}`}>
          <Icon name="download" />
          {t('common:certificateDownload')}
        </a>
      ) : status === 'VALID' ? (
        <p className={styles['preparing']}>
          <Icon name="clock" />
          {t('common:certificatePreparing')}
        </p>
      ) : null}
    </div>
  );
}
