import { useQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './regrade.module.css';
import { regradableQuestionsQuery, regradableQuizzesQuery } from './regradeQuery.js';

export function QuizPick() {
  const t = useT();
  const query = useQuery(regradableQuizzesQuery);
  return (
    <section className={page['section']}>
      <h2>{t('regrade:whichQuiz')}</h2>
      <QueryView query={query}>
        {(quizzes) =>
          quizzes.length === 0 ? (
            <Empty title={t('regrade:noQuiz')} body={t('regrade:noQuizBody')} />
          ) : (
            <ul className={styles['list']}>
              {quizzes.map(({ activityId, title, courseCode, courseTitle, versionNumber }) => (
                <li key={activityId}>
                  <AppLink to={paths.newRegrade(activityId)}>{title}</AppLink>
                  <p className={styles['soft']}>
                    {t('regrade:quizOf', { code: courseCode, title: courseTitle, version: versionNumber })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

export function QuestionPick({ activityId }: { activityId: string }) {
  const t = useT();
  const query = useQuery(regradableQuestionsQuery(activityId));
  return (
    <section className={page['section']}>
      <h2>{t('regrade:whichQuestion')}</h2>
      <QueryView query={query}>
        {(questions) =>
          questions.length === 0 ? (
            <Empty title={t('regrade:noQuestion')} body={t('regrade:noQuestionBody')} />
          ) : (
            <ul className={styles['list']}>
              {questions.map(({ questionVersionId, questionKey, stem }) => (
                <li key={questionVersionId}>
                  <AppLink to={paths.newRegrade(activityId, questionVersionId)}>
                    {stem || questionKey}
                  </AppLink>
                  <p className={styles['soft']}>{questionKey}</p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
