import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { drawnFromQuery, outlineQuery, quizDraftQuery, saveQuiz } from './builderQueries.js';
import { copyOf, newQuiz } from './editedQuiz.js';
import { QuizEditor } from './QuizEditor.js';

/** A new quiz of a course, from nothing or from a copy of another. */
export default function NewQuizPage() {
  const t = useT();
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const original = params.get('from');
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const outline = useQuery(outlineQuery(code));
  const from = useQuery(drawnFromQuery(code));
  const copied = useQuery({ ...quizDraftQuery(code, original ?? ''), enabled: original !== null });
  const ready = original === null || !copied.isPending;
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.studioCourse(code)}>{outline.data?.title ?? code}</AppLink>
        </p>
        <PageTitle tab={t('quizBuilder:newQuiz')}>{t('quizBuilder:newQuiz')}</PageTitle>
      </div>
      <QueryView query={outline}>
        {(course) => (
          <QueryView query={from}>
            {(bank) =>
              course && bank ? (
                ready ? (
                  <QuizEditor
                    place={`${code}/new/${original ?? ''}`}
                    stored={
                      copied.data
                        ? copyOf(copied.data, t('quizBuilder:copyTitle', { title: copied.data.title }))
                        : newQuiz(bank.categories[0]?.key)
                    }
                    hash={null}
                    code={code}
                    quizKey={null}
                    outline={course}
                    from={bank}
                    save={(value) => saveQuiz(code, null, value, null)}
                    onSaved={(saved) => {
                      void client.invalidateQueries({ queryKey: ['bank'] });
                      if (saved.key) navigate(paths.quizDraft(code, saved.key), { replace: true });
                    }}
                  />
                ) : null
              ) : (
                <NotFoundPage />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </div>
  );
}
