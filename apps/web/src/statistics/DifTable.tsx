import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import type { Dif, Item } from './statisticsQuery.js';
import styles from './statistics.module.css';

type Comparison = Dif['items'][number]['comparisons'][number];
interface Row extends Comparison {
  key: string;
  stem: string;
}

/** One row per question and group, those that differ first. */
export function DifTable({ dif, items }: { dif: Dif; items: readonly Item[] }) {
  const t = useT();
  const format = useFormat();
  const nameOf = useGroupName();
  const verdictOf = useVerdict();
  const rows = rowsOf(dif, items);
  if (rows.length === 0) return <p>{t('statistics:noGroups')}</p>;
  const flagged = rows.filter((row) => row.flagged).length;
  const columns: Column<Row>[] = [
    {
      key: 'stem',
      heading: t('statistics:question'),
      cell: ({ stem }) => <span className={styles['stem']}>{stem}</span>,
    },
    { key: 'group', heading: t('statistics:group'), cell: ({ group }) => nameOf(group) },
    {
      key: 'people',
      heading: t('statistics:people'),
      cell: ({ focalN, referenceN }) =>
        t('statistics:peopleOf', {
          focal: format.number(focalN),
          reference: format.number(referenceN),
          name: nameOf(dif.reference ?? ''),
        }),
    },
    { key: 'verdict', heading: t('statistics:verdict'), cell: verdictOf },
  ];
  return (
    <>
      <p>{flagged === 0 ? t('statistics:groupsAlike') : t('statistics:groupsDiffer', { count: flagged })}</p>
      <DataTable
        caption={t('statistics:groupsCaption')}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </>
  );
}

function rowsOf(dif: Dif, items: readonly Item[]): Row[] {
  const stems = new Map(items.map(({ questionVersionId, stem }) => [questionVersionId, stem]));
  return dif.items
    .flatMap(({ questionVersionId, comparisons }) =>
      comparisons.map((comparison) => ({
        ...comparison,
        key: `${questionVersionId} ${comparison.group}`,
        stem: stems.get(questionVersionId) ?? '',
      })),
    )
    .toSorted((a, b) => Math.abs(b.result?.delta ?? 0) - Math.abs(a.result?.delta ?? 0))
    .toSorted((a, b) => Number(b.flagged) - Number(a.flagged));
}

function useGroupName(): (group: string) => string {
  const t = useT();
  return (group) => {
    if (group === 'EARLIER') return t('statistics:groupEarlier');
    if (group === 'LATER') return t('statistics:groupLater');
    return t('statistics:groupVersion', { version: group });
  };
}

function useVerdict(): (row: Row) => string {
  const t = useT();
  const format = useFormat();
  return ({ result, flagged }) => {
    if (!result) return t('statistics:verdictNone');
    if (!flagged) return t('statistics:verdictAlike');
    const delta = format.number(result.delta);
    if (result.delta < 0)
      return result.class === 'C' ? t('statistics:muchHarder', { delta }) : t('statistics:harder', { delta });
    return result.class === 'C' ? t('statistics:muchEasier', { delta }) : t('statistics:easier', { delta });
  };
}
