import { inSpokenLanguage } from '../api/spokenLanguage.js';
import { type ExportFormat, ExportPreviewDocument, type ExportPreviewQuery } from '@gssr/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { request } from '../api/request.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { DataTable } from '../table/DataTable.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Choice } from '../ui/Choice.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './interchange.module.css';

const FILES: Record<ExportFormat, string> = {
  MOODLE_XML: 'bank.moodle.xml',
  GIFT: 'bank.gift',
  QTI: 'bank.qti.zip',
};

const exportQuery = (courseCode: string, format: ExportFormat) =>
  queryOptions({
    queryKey: ['exportPreview', courseCode, format],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(ExportPreviewDocument, { courseCode, format, keys: null }, { signal })).exportPreview ??
      null,
  });

/** A bank as a file for another platform, with what is lost said first. */
export default function ExportPage() {
  const t = useT();
  const { code = '' } = useParams();
  const [format, setFormat] = useState<ExportFormat>('MOODLE_XML');
  const query = useQuery(exportQuery(code, format));
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>{code}</p>
        <PageTitle tab={t('interchange:exportTab', { code })}>{t('interchange:exportTitle')}</PageTitle>
        <p className={page['lead']}>{t('interchange:exportLead')}</p>
      </div>
      <Choice
        label={t('interchange:format')}
        value={format}
        onChoose={setFormat}
        options={[
          { value: 'MOODLE_XML', label: t('interchange:formatMoodle') },
          { value: 'GIFT', label: t('interchange:formatGift') },
          { value: 'QTI', label: t('interchange:formatQti') },
        ]}
      />
      <QueryView query={query}>
        {(preview) =>
          preview ? <Preview code={code} file={FILES[format]} preview={preview} /> : <NotFoundPage />
        }
      </QueryView>
    </div>
  );
}

type ExportPreview = NonNullable<ExportPreviewQuery['exportPreview']>;

function Preview({ code, file, preview }: { code: string; file: string; preview: ExportPreview }) {
  const t = useT();
  if (preview.count + preview.lossCount === 0)
    return (
      <Empty title={t('interchange:nothingToExport')} body={t('interchange:nothingToExportBody')}>
        <ButtonLink kind="primary" to={paths.importQuestions(code)}>
          {t('interchange:importTitle')}
        </ButtonLink>
      </Empty>
    );
  return (
    <>
      <p>
        <a
          className={styles['download']}
          href={inSpokenLanguage(`/bank-files/${encodeURIComponent(code)}/${file}`)}
          download
        >
          {t('interchange:download')}
        </a>{' '}
        {t('interchange:exportCount', { count: preview.count })}
      </p>
      <section className={page['section']} aria-labelledby="losses">
        <h2 id="losses">{t('interchange:lossesTitle')}</h2>
        {preview.lossCount === 0 ? <p>{t('interchange:noLosses')}</p> : <Losses preview={preview} />}
      </section>
    </>
  );
}

function Losses({ preview: { losses, lossCount } }: { preview: ExportPreview }) {
  const t = useT();
  return (
    <>
      <DataTable
        caption={t('interchange:lossesCaption')}
        rows={losses.map((loss, index) => ({ ...loss, index }))}
        keyOf={({ index }) => String(index)}
        columns={[
          { key: 'question', heading: t('interchange:name'), cell: ({ question }) => question },
          { key: 'what', heading: t('interchange:lossWhat'), cell: ({ message }) => message },
          {
            key: 'whole',
            heading: t('interchange:lossKind'),
            cell: ({ whole }) => t(whole ? 'interchange:lossWhole' : 'interchange:lossPart'),
          },
        ]}
      />
      {lossCount > losses.length ? (
        <p>{t('interchange:moreLosses', { shown: losses.length, count: lossCount })}</p>
      ) : null}
    </>
  );
}
