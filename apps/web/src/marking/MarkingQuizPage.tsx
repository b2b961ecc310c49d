import type { MarkingState } from '@gssr/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { paths } from '../app/paths.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Choice } from '../ui/Choice.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import { SearchForm } from '../ui/SearchForm.js';
import page from '../ui/page.module.css';
import { QueueTable } from './QueueTable.js';
import styles from './marking.module.css';
import { markingQueueQuery } from './markingQueries.js';
import { states, useQueuePlace } from './useQueuePlace.js';

const stateNames: Record<MarkingState, StringKey> = {
  OPEN: 'marking:stateOpen',
  FIRST: 'marking:stageFirst',
  SECOND: 'marking:stageSecond',
  FINAL: 'marking:stageFinal',
  MARKED: 'marking:stateMarked',
  BY_KEY: 'marking:stateByKey',
};

/** The answers of one quiz: what waits, what is marked, and what the key has marked. */
export default function MarkingQuizPage() {
  const t = useT();
  const { activityId = '' } = useParams();
  const place = useQueuePlace();
  const { state, mine, attempt } = place;
  const query = useInfiniteQuery(
    markingQueueQuery({ activityId, state, mine, attemptId: attempt === '' ? null : attempt }),
  );
  const entries = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const first = entries.find(({ stage, takenUntil }) => stage !== 'DONE' && takenUntil === null);
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.marking}>{t('marking:title')}</AppLink>
        </p>
        <PageTitle tab={t('marking:title')}>{entries[0]?.quizTitle ?? t('marking:quiz')}</PageTitle>
        <p>
          <AppLink to={paths.markingAgreement(activityId)}>{t('marking:toAgreement')}</AppLink>
        </p>
      </div>
      <div className={styles['tools']}>
        <Choice
          label={t('marking:show')}
          value={state}
          options={states.map((value) => ({ value, label: t(stateNames[value]) }))}
          onChoose={place.setState}
        />
        <label className={styles['mine']}>
          <input type="checkbox" checked={mine} onChange={(event) => place.setMine(event.target.checked)} />
          {t('marking:mine')}
        </label>
        <SearchForm label={t('marking:attempt')} value={attempt} onSearch={place.setAttempt} />
      </div>
      <QueryView query={query}>
        {() =>
          entries.length === 0 ? (
            <Empty title={t('marking:noneHere')} body={t('marking:noneHereBody')} />
          ) : (
            <div className={page['section']}>
              <QueueTable entries={entries} />
              <LoadMore query={query} />
              {first ? (
                <ActionBar>
                  <ButtonLink
                    kind="primary"
                    to={paths.markingAnswer(activityId, first.attemptId, first.position)}
                  >
                    {t('marking:begin')}
                  </ButtonLink>
                </ActionBar>
              ) : null}
            </div>
          )
        }
      </QueryView>
    </div>
  );
}
