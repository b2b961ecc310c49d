import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { EffectList } from './EffectList.js';
import { InTheBank } from './InTheBank.js';
import { RegradeHistory } from './RegradeHistory.js';
import { regradeQuery } from './regradeQuery.js';
import { RegradeState } from './RegradeState.js';
import { RegradeSteps } from './RegradeSteps.js';

export default function RegradePage() {
  const t = useT();
  const { id = '' } = useParams();
  const query = useQuery(regradeQuery(id));
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.regrades}>{t('regrade:title')}</AppLink>
        </p>
        <PageTitle tab={t('regrade:title')}>
          {query.data?.names.stem || query.data?.names.questionKey || t('regrade:title')}
        </PageTitle>
      </div>
      <QueryView query={query}>
        {(regrade) =>
          regrade ? (
            <>
              <RegradeState regrade={regrade} />
              <RegradeSteps regrade={regrade} />
              <InTheBank regrade={regrade} />
              {regrade.counts ? <EffectList regrade={regrade} /> : null}
              <RegradeHistory regrade={regrade} />
            </>
          ) : (
            <Empty title={t('regrade:missing')} body={t('regrade:missingBody')} />
          )
        }
      </QueryView>
    </div>
  );
}
