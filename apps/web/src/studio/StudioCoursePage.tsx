import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { PublishCourse } from '../bank/PublishCourse.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Outline, type OutlineActivity, outlineQuery } from '../quizBuilder/builderQueries.js';
import styles from '../quizBuilder/builder.module.css';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';

/** A course as those who write it see it: its activities in order, and the way to its questions. */
export default function StudioCoursePage() {
  const t = useT();
  const { code = '' } = useParams();
  const query = useQuery(outlineQuery(code));
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.studio}>{t('studio:title')}</AppLink>
        </p>
        <PageTitle tab={t('studio:courseTab', { code })}>{query.data?.title ?? code}</PageTitle>
      </div>
      <div className={styles['actions']}>
        <ButtonLink kind="primary" to={paths.bank(code)}>
          {t('studio:toBank')}
        </ButtonLink>
        <ButtonLink to={paths.newQuiz(code)}>{t('studio:newQuiz')}</ButtonLink>
        <PublishCourse code={code} />
      </div>
      <QueryView query={query}>
        {(outline) => (outline ? <OutlineView code={code} outline={outline} /> : <NotFoundPage />)}
      </QueryView>
    </div>
  );
}

function OutlineView({ code, outline }: { code: string; outline: Outline }) {
  return outline.sections.map(({ title, activities }, index) => (
    <section key={index} className={page['section']} aria-labelledby={`section-${index}`}>
      <h2 id={`section-${index}`}>{title}</h2>
      <ol className={styles['outline']}>
        {activities.map((activity) => (
          <li key={activity.key}>
            <Activity code={code} activity={activity} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** What is no quiz is written in the course's files. */
function Activity({
  code,
  activity: { key, title, minutes, required, check },
}: {
  code: string;
  activity: OutlineActivity;
}) {
  const t = useT();
  const format = useFormat();
  const facts = [
    check
      ? t('studio:quizFacts', { count: check.questions, points: format.precise(check.most) })
      : t('studio:lesson'),
    t('studio:minutes', { count: minutes }),
    ...(required ? [] : [t('studio:optional')]),
    ...(check && check.problems.length > 0 ? [t('studio:toMend', { count: check.problems.length })] : []),
  ];
  return (
    <>
      <div>{check ? <AppLink to={paths.quizDraft(code, key)}>{title}</AppLink> : title}</div>
      <div className={styles['facts']}>{facts.join(' · ')}</div>
    </>
  );
}
