import type { MarkingStage } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import type { MarkingEntry } from './markingQueries.js';
import { useMarkingList } from './useMarkingList.js';

export const stageNames: Record<MarkingStage, StringKey> = {
  FIRST: 'marking:stageFirst',
  SECOND: 'marking:stageSecond',
  FINAL: 'marking:stageFinal',
  DONE: 'marking:stageDone',
};

/** Answers, the one that waits longest first. */
export function QueueTable({ entries }: { entries: readonly MarkingEntry[] }) {
  const t = useT();
  const format = useFormat();
  const { filter, addressOf } = useMarkingList();
  const quiz: Column<MarkingEntry> = {
    key: 'quiz',
    heading: t('marking:quizName'),
    cell: ({ courseCode, quizTitle }) => t('marking:codeAndTitle', { code: courseCode, title: quizTitle }),
  };
  const columns: Column<MarkingEntry>[] = [
    {
      key: 'question',
      heading: t('marking:question'),
      cell: (entry) => <AppLink to={addressOf(entry)}>{entry.questionTitle}</AppLink>,
    },
    ...(filter.activityId === null ? [quiz] : []),
    {
      key: 'submitted',
      heading: t('marking:submitted'),
      cell: ({ submittedAt }) => format.dateTime(submittedAt),
    },
    {
      key: 'state',
      heading: t('marking:state'),
      cell: ({ stage, takenUntil, claimedByMe, fraction }) =>
        takenUntil
          ? t('marking:takenUntil', { time: format.time(takenUntil) })
          : claimedByMe
            ? t('marking:takenByMe')
            : stage === 'DONE'
              ? t('marking:share', { percent: format.mark(100 * (fraction ?? 0)) })
              : t(stageNames[stage]),
    },
  ];
  return (
    <DataTable
      caption={t('marking:queueCaption')}
      columns={columns}
      rows={entries}
      keyOf={({ attemptId, position }) => `${attemptId} ${position}`}
    />
  );
}
