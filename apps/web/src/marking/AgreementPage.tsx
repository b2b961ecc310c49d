import type { AgreementParts } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { agreementQuery } from './markingQueries.js';

interface Row {
  key: string;
  name: React.ReactNode;
  agreement: AgreementParts;
}

/** Below this many answers a figure says more about chance than about markers. */
const FEW = 20;

/** How far two markers agree, by question and criterion. */
export default function AgreementPage() {
  const t = useT();
  const { activityId = '' } = useParams();
  const query = useQuery(agreementQuery(activityId));
  return (
    <QueryView query={query}>
      {(agreement) =>
        agreement ? (
          <div className={page['page']}>
            <div className={page['head']}>
              <p className={page['eyebrow']}>
                <AppLink to={paths.markingList(activityId)}>{agreement.quizTitle}</AppLink>
              </p>
              <PageTitle tab={t('marking:agreement')}>{t('marking:agreement')}</PageTitle>
              <p className={page['lead']}>{t('marking:agreementLead')}</p>
            </div>
            {agreement.agreement.n === 0 ? (
              <Empty title={t('marking:noPairs')} body={t('marking:noPairsBody')} />
            ) : (
              <>
                <AgreementTable
                  caption={t('marking:agreementCaption')}
                  rows={[
                    { key: 'all', name: t('marking:allQuestions'), agreement: agreement.agreement },
                    ...agreement.questions.map(({ questionVersionId, title, agreement: own }) => ({
                      key: questionVersionId,
                      name: title,
                      agreement: own,
                    })),
                  ]}
                />
                {agreement.questions.map(({ questionVersionId, title, criteria }) => (
                  <section key={questionVersionId} className={page['section']}>
                    <h2>{title}</h2>
                    <AgreementTable
                      caption={t('marking:criteriaCaption')}
                      rows={criteria.map(({ criterionId, content, agreement: own }) => ({
                        key: criterionId,
                        name: <RichTextView content={content} />,
                        agreement: own,
                      }))}
                    />
                  </section>
                ))}
              </>
            )}
          </div>
        ) : (
          <NotFoundPage />
        )
      }
    </QueryView>
  );
}

function AgreementTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useT();
  const format = useFormat();
  const figure = (value: number | null): string =>
    value === null ? t('marking:undefined') : value.toFixed(2);
  const columns: Column<Row>[] = [
    { key: 'name', heading: t('marking:what'), cell: ({ name }) => name },
    {
      key: 'meaning',
      heading: t('marking:meaning'),
      cell: ({ agreement: { n, weightedKappa } }) =>
        n < FEW
          ? t('marking:fewPairs', { meaning: t(meaningOf(weightedKappa)) })
          : t(meaningOf(weightedKappa)),
    },
    {
      key: 'n',
      heading: t('marking:pairs'),
      numeric: true,
      cell: ({ agreement: { n } }) => format.number(n),
    },
    {
      key: 'observed',
      heading: t('marking:observed'),
      numeric: true,
      cell: ({ agreement: { observed } }) =>
        observed === null ? t('marking:undefined') : format.percent(100 * observed),
    },
    {
      key: 'kappa',
      heading: t('marking:kappa'),
      numeric: true,
      cell: ({ agreement }) => figure(agreement.kappa),
    },
    {
      key: 'weighted',
      heading: t('marking:weightedKappa'),
      numeric: true,
      cell: ({ agreement }) => figure(agreement.weightedKappa),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

/** The usual words for kappa (Landis and Koch 1977), in plainer ones. */
function meaningOf(kappa: number | null): StringKey {
  if (kappa === null) return 'marking:meaningNone';
  if (kappa <= 0) return 'marking:meaningChance';
  if (kappa <= 0.4) return 'marking:meaningWeak';
  if (kappa <= 0.6) return 'marking:meaningModerate';
  return kappa <= 0.8 ? 'marking:meaningGood' : 'marking:meaningVeryGood';
}
