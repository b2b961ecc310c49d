import { inSpokenLanguage } from '../api/spokenLanguage.js';
import { paths } from '../app/paths.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import type { StepProps } from './ImportedFilePage.js';
import type { FileQuestion } from './importQuery.js';

const OUTCOMES: Record<NonNullable<FileQuestion['outcome']>, StringKey> = {
  ADDED: 'interchange:outcomeAdded',
  REPLACED: 'interchange:outcomeReplaced',
  UNCHANGED: 'interchange:outcomeUnchanged',
  SKIPPED: 'interchange:outcomeSkipped',
  REFUSED: 'interchange:outcomeRefused',
};

/** What became of every question. */
export function AppliedView({ file, questions, more }: StepProps) {
  const t = useT();
  const columns: Column<FileQuestion>[] = [
    {
      key: 'name',
      heading: t('interchange:name'),
      cell: ({ number, name }) => t('interchange:numbered', { number, name }),
    },
    {
      key: 'outcome',
      heading: t('interchange:outcomeOf'),
      cell: ({ outcome }) => (outcome ? t(OUTCOMES[outcome]) : ''),
    },
    { key: 'key', heading: t('interchange:keyOf'), cell: ({ key }) => (key ? <code>{key}</code> : '–') },
  ];
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>{file.courseCode}</p>
        <PageTitle tab={t('interchange:previewTab', { file: file.fileName })}>
          {t('interchange:appliedTitle')}
        </PageTitle>
        <p className={page['lead']}>{t('interchange:appliedLead')}</p>
      </div>
      <Notice tone="done" role="status">
        <p>
          <a href={inSpokenLanguage(`/question-imports/${file.id}.csv`)} download>
            {t('interchange:report')}
          </a>
        </p>
      </Notice>
      <DataTable
        caption={t('interchange:appliedCaption')}
        columns={columns}
        rows={questions}
        keyOf={({ number }) => String(number)}
      />
      {more}
      <div>
        <ButtonLink to={paths.importQuestions(file.courseCode)}>{t('interchange:another')}</ButtonLink>
      </div>
    </div>
  );
}
