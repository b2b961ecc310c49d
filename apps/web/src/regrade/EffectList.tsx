import { inSpokenLanguage } from '../api/spokenLanguage.js';
import type { RegradeEffectFilter } from '@gssr/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import { Choice } from '../ui/Choice.js';
import { LoadMore } from '../ui/LoadMore.js';
import { QueryView } from '../ui/QueryView.js';
import button from '../ui/button.module.css';
import page from '../ui/page.module.css';
import styles from './regrade.module.css';
import { type Effect, effectsQuery, type Regrade } from './regradeQuery.js';
import { filterWords } from './regradeWords.js';

const filters = Object.keys(filterWords) as RegradeEffectFilter[];

/** The difference for each attempt. */
export function EffectList({ regrade }: { regrade: Regrade }) {
  const t = useT();
  const [filter, setFilter] = useState<RegradeEffectFilter>('CHANGED');
  const query = useInfiniteQuery(effectsQuery(regrade.id, filter, regrade.state));
  const columns = useColumns();
  const rows = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <section className={page['section']}>
      <h2>{t('regrade:effects')}</h2>
      <div className={styles['tools']}>
        <Choice
          label={t('regrade:show')}
          value={filter}
          options={filters.map((value) => ({ value, label: t(filterWords[value]) }))}
          onChoose={setFilter}
        />
        <a
          href={inSpokenLanguage(regrade.csvUrl)}
          download
          className={`${button['button']} ${button['quiet']}`}
        >
          {t('regrade:csv')}
        </a>
      </div>
      <QueryView query={query}>
        {() =>
          rows.length === 0 ? (
            <p>{t('regrade:nobody')}</p>
          ) : (
            <>
              <DataTable
                caption={t('regrade:caption')}
                columns={columns}
                rows={rows}
                keyOf={({ attemptId }) => attemptId}
              />
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function useColumns(): Column<Effect>[] {
  const t = useT();
  const format = useFormat();
  const score = (value: number | null) =>
    value === null ? t('regrade:notMarked') : t('regrade:percent', { value: format.number(value) });
  const passed = (value: boolean | null) => t(value ? 'regrade:passed' : 'regrade:notPassed');
  return [
    {
      key: 'person',
      heading: t('regrade:person'),
      cell: ({ attemptId, personName, attemptNumber, activityTitle }) => (
        <>
          <AppLink to={paths.explanation(attemptId)}>{personName ?? t('regrade:nameHidden')}</AppLink>
          <span className={styles['soft']}>
            {attemptNumber === null
              ? activityTitle
              : t('regrade:attemptOf', { number: attemptNumber, quiz: activityTitle })}
          </span>
        </>
      ),
    },
    {
      key: 'before',
      heading: t('regrade:before'),
      numeric: true,
      cell: ({ beforeScore }) => score(beforeScore),
    },
    { key: 'after', heading: t('regrade:after'), numeric: true, cell: ({ afterScore }) => score(afterScore) },
    {
      key: 'passed',
      heading: t('regrade:result'),
      cell: ({ beforePassed, afterPassed }) =>
        (beforePassed ?? false) === (afterPassed ?? false)
          ? passed(afterPassed)
          : t('regrade:turns', { before: passed(beforePassed), after: passed(afterPassed) }),
    },
    { key: 'note', heading: t('regrade:note'), cell: (effect) => <Remarks effect={effect} /> },
  ];
}

function Remarks({ effect: { certificate, keptByHand, differs, problem } }: { effect: Effect }) {
  const t = useT();
  const remarks = [
    certificate === 'COMES' ? t('regrade:certificateComes') : null,
    certificate === 'GOES' ? t('regrade:certificateGoes') : null,
    keptByHand ? t('regrade:handKept') : null,
    differs ? t('regrade:otherwise') : null,
    problem === null ? null : t('regrade:cannot'),
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? t('regrade:nothing') : remarks.join(' ');
}
