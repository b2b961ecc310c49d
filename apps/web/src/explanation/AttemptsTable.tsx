import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import type { ListedAttempt } from './explanationQuery.js';
import { attemptStates } from './stateNames.js';

export function AttemptsTable({ attempts }: { attempts: readonly ListedAttempt[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      caption={t('explanation:attempts')}
      rows={attempts}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'person',
          heading: t('explanation:person'),
          cell: ({ id, personName, number }) => (
            <AppLink to={paths.explanation(id)}>
              {personName ?? t('explanation:nameHidden')}
              {number === null ? null : ` · ${t('explanation:attempt', { number })}`}
            </AppLink>
          ),
        },
        { key: 'state', heading: t('explanation:state'), cell: ({ state }) => t(attemptStates[state]) },
        {
          key: 'when',
          heading: t('explanation:handedIn'),
          cell: ({ submittedAt }) => (submittedAt ? format.dateTime(submittedAt) : t('explanation:notYet')),
        },
        {
          key: 'score',
          heading: t('explanation:score'),
          numeric: true,
          cell: ({ score }) => (score === null ? t('explanation:notYet') : format.mark(score)),
        },
        {
          key: 'passed',
          heading: t('explanation:result'),
          cell: ({ passed }) =>
            passed === null
              ? t('explanation:notYet')
              : t(passed ? 'explanation:hasPassed' : 'explanation:hasFailed'),
        },
      ]}
    />
  );
}
