import type { EnrolmentWithOutline } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { PdfLink } from '../certificates/PdfLink.js';
import { ContinueLink } from '../enrolment/ContinueLink.js';
import { UnmetList } from '../enrolment/UnmetList.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import type { Attempt } from './ResultView.js';
import styles from './result.module.css';

interface ResultNextProps {
  attempt: Attempt;
  enrolment: EnrolmentWithOutline;
}

/** What to do now: take the certificate, finish what is left, or try again. */
export function ResultNext({ attempt, enrolment }: ResultNextProps) {
  const t = useT();
  if (enrolment.status === 'COMPLETED') {
    return (
      <section className={styles['next']}>
        <h2>{t('result:courseComplete')}</h2>
        <PdfLink
          certificate={{
            pdfUrl: enrolment.certificate?.pdfUrl ?? null,
            status: enrolment.certificate?.status ?? 'VALID',
          }}
          kind="primary"
        />
        <p>
          <AppLink to={paths.certificates}>{t('result:toCertificates')}</AppLink>
        </p>
      </section>
    );
  }
  if (attempt.passed) {
    return (
      <section className={styles['next']}>
        <h2>{t('result:notCompleteYet')}</h2>
        <UnmetList enrolment={enrolment} />
        <ActionBar>
          <ContinueLink enrolment={enrolment} outline={enrolment.version} />
        </ActionBar>
      </section>
    );
  }
  return (
    <section className={styles['next']}>
      <h2>{t('result:whatNow')}</h2>
      <p>{t('result:tryAgainBody')}</p>
      <ActionBar>
        <ButtonLink to={paths.course(enrolment.version.code)}>{t('result:readAgain')}</ButtonLink>
        <ButtonLink kind="primary" to={paths.quiz(enrolment.id, attempt.activityId)}>
          {t('result:tryAgain')}
        </ButtonLink>
      </ActionBar>
    </section>
  );
}
