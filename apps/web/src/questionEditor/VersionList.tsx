import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { DataTable } from '../table/DataTable.js';
import type { StoredQuestion } from './editorQueries.js';

/** The versions that were published. They never change, and attempts keep theirs. */
export function VersionList({ question: { versions, changed } }: { question: StoredQuestion }) {
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
        ]}
      />
    </section>
  );
}
