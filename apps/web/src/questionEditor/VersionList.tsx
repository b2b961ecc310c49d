import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import type { StoredQuestion } from './editorQueries.js';

/** The versions that were published. They never change, and attempts keep theirs. */
export function VersionList({
  code,
  question: { versions, changed },
}: {
  code: string;
  question: StoredQuestion;
}) {
  const t = useT();
  const format = useFormat();
  if (versions.length === 0) return <p>{t('questionEditor:neverPublished')}</p>;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('questionEditor:versions')}</h2>
      <p>{changed ? t('questionEditor:changedSince') : t('questionEditor:asPublished')}</p>
      <DataTable
        caption={t('questionEditor:versions')}
        rows={versions}
        keyOf={({ number }) => String(number)}
        columns={[
          { key: 'number', heading: t('questionEditor:version'), cell: ({ number }) => number },
          {
            key: 'date',
            heading: t('questionEditor:since'),
            cell: ({ createdAt }) => format.date(createdAt),
          },
          {
            key: 'attempts',
            heading: t('questionEditor:asked'),
            numeric: true,
            cell: ({ attempts }) => format.number(attempts),
          },
          {
            key: 'statistics',
            heading: t('questionEditor:statistics'),
            cell: ({ id, quizzes }) =>
              quizzes.length === 0
                ? t('questionEditor:noQuiz')
                : quizzes.map(({ activityId, title }) => (
                    <p key={activityId}>
                      <AppLink to={paths.questionStatistics(code, activityId, id)}>{title}</AppLink>
                    </p>
                  )),
          },
        ]}
      />
    </section>
  );
}
