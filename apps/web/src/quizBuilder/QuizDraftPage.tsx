import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import styles from './builder.module.css';
import { drawnFromQuery, outlineQuery, quizDraftQuery, saveQuiz } from './builderQueries.js';
import { DeleteQuiz } from './DeleteQuiz.js';
import { edited } from './editedQuiz.js';
import { QuizEditor } from './QuizEditor.js';

/** A quiz of a course under its author's hands. */
export default function QuizDraftPage() {
  const t = useT();
  const { code = '', key = '' } = useParams();
  const client = useQueryClient();
  const outline = useQuery(outlineQuery(code));
  const from = useQuery(drawnFromQuery(code));
  const query = useQuery(quizDraftQuery(code, key));
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.studioCourse(code)}>{outline.data?.title ?? code}</AppLink>
        </p>
        <PageTitle tab={t('quizBuilder:quiz')}>{query.data?.title ?? t('quizBuilder:quiz')}</PageTitle>
      </div>
      <QueryView query={outline}>
        {(course) => (
          <QueryView query={from}>
            {(bank) => (
              <QueryView query={query}>
                {(quiz) =>
                  quiz && course && bank ? (
                    <>
                      <div className={styles['actions']}>
                        <ButtonLink to={paths.quizPreview(code, key)}>{t('quizBuilder:preview')}</ButtonLink>
                        <ButtonLink to={paths.newQuiz(code, key)}>{t('quizBuilder:copy')}</ButtonLink>
                        <DeleteQuiz code={code} quiz={quiz} />
                      </div>
                      <QuizEditor
                        key={quiz.hash}
                        place={`${code}/${key}`}
                        stored={edited(quiz)}
                        hash={quiz.hash}
                        code={code}
                        quizKey={key}
                        outline={course}
                        from={bank}
                        save={(value, base) => saveQuiz(code, key, value, base)}
                        onSaved={() => void client.invalidateQueries({ queryKey: ['bank'] })}
                      />
                    </>
                  ) : (
                    <NotFoundPage />
                  )
                }
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </div>
  );
}
