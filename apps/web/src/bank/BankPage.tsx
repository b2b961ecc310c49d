import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './bank.module.css';
import { BankFilters } from './BankFilters.js';
import { BankPager } from './BankPager.js';
import { bankQuery } from './bankQuery.js';
import { BankTable } from './BankTable.js';
import { PublishCourse } from './PublishCourse.js';
import { useBankPlace } from './useBankPlace.js';

/** The questions of a course, with what instructors need to choose among them. */
export default function BankPage() {
  const t = useT();
  const { code = '' } = useParams();
  const place = useBankPlace();
  const query = useQuery(bankQuery(code, place.filter, place.after));
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.studioCourse(code)}>{t('studio:courseTab', { code })}</AppLink>
        </p>
        <PageTitle tab={t('studio:bankTab', { code })}>{t('studio:bankTitle', { code })}</PageTitle>
      </div>
      <div className={styles['actions']}>
        <ButtonLink kind="primary" to={paths.newQuestion(code)}>
          {t('studio:newQuestion')}
        </ButtonLink>
        <ButtonLink to={paths.categories(code)}>{t('studio:categories')}</ButtonLink>
        <ButtonLink to={paths.importQuestions(code)}>{t('studio:import')}</ButtonLink>
        <ButtonLink to={paths.exportQuestions(code)}>{t('studio:export')}</ButtonLink>
        <PublishCourse code={code} />
      </div>
      <QueryView query={query}>
        {(bank) =>
          bank === null ? (
            <NotFoundPage />
          ) : (
            <div className={page['section']} aria-busy={query.isPlaceholderData}>
              <BankFilters bank={bank} place={place} />
              {bank.edges.length > 0 ? (
                <BankTable code={code} questions={bank.edges.map(({ node }) => node)} bank={bank} />
              ) : place.narrowed ? (
                <Empty title={t('studio:noneFound')} body={t('studio:noneFoundBody')} />
              ) : (
                <Empty title={t('studio:emptyBank')} body={t('studio:emptyBankBody')} />
              )}
              <BankPager place={place} pageInfo={bank.pageInfo} />
            </div>
          )
        }
      </QueryView>
    </div>
  );
}
