import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Button } from '../ui/Button.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import { SearchForm } from '../ui/SearchForm.js';
import page from '../ui/page.module.css';
import { AllowanceForm, type Granted } from './AllowanceForm.js';
import { AllowanceTable } from './AllowanceTable.js';
import { allowancesQuery, type Allowance } from './allowancesQuery.js';

/** Who gets more time, more attempts or other dates in one quiz. */
export default function AllowancesPage() {
  const { code = '', activityId = '' } = useParams();
  const t = useT();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [granted, setGranted] = useState<Granted | null>(null);
  const [editing, setEditing] = useState<Allowance | 'new' | null>(null);
  const query = useInfiniteQuery(allowancesQuery(activityId, search));
  const quiz = query.data?.pages[0]?.quiz;
  const allowances =
    query.data?.pages.flatMap(({ quizAllowances }) => quizAllowances?.edges.map(({ node }) => node) ?? []) ??
    [];
  if (query.data && !quiz) return <NotFoundPage />;
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.courseResults(code)}>{t('allowances:back')}</AppLink>
        </p>
        <PageTitle tab={t('allowances:title')}>
          {quiz ? t('allowances:titleOf', { quiz: quiz.title }) : t('allowances:title')}
        </PageTitle>
        <p className={page['lead']}>{t('allowances:lead')}</p>
      </div>
      <QueryView query={query}>
        {() => (
          <>
            {quiz && editing ? (
              <AllowanceForm
                key={editing === 'new' ? 'new' : editing.id}
                quiz={quiz}
                allowance={editing === 'new' ? null : editing}
                onDone={(given) => {
                  setGranted(given);
                  setEditing(null);
                }}
              />
            ) : (
              <div>
                <Button id="grant" kind="primary" onClick={() => setEditing('new')}>
                  {t('allowances:grant')}
                </Button>
              </div>
            )}
            {granted?.cutOffAt && !editing ? (
              <Notice tone="attention" role="status" title={t('allowances:cutOff', { name: granted.name })}>
                <p>{t('allowances:cutOffBody', { time: format.dateTime(granted.cutOffAt) })}</p>
              </Notice>
            ) : null}
            {allowances.length === 0 && search === '' ? (
              <Empty title={t('allowances:none')} body={t('allowances:noneBody')} />
            ) : (
              <>
                <SearchForm label={t('allowances:search')} value={search} onSearch={setSearch} />
                {allowances.length === 0 ? (
                  <p role="status">{t('allowances:noneFound')}</p>
                ) : (
                  <AllowanceTable activityId={activityId} allowances={allowances} onEdit={setEditing} />
                )}
                <LoadMore query={query} />
              </>
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}
