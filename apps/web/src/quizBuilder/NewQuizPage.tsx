import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { type DrawnFrom, drawnFromQuery, type Outline, outlineQuery, saveQuiz } from './builderQueries.js';
import { type EditedQuiz, newQuiz } from './editedQuiz.js';
import { QuizCopy } from './QuizCopy.js';
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
  const editor = (course: Outline, bank: DrawnFrom, stored: EditedQuiz) => (
    <QuizEditor
      place={`${code}/new/${original ?? ''}`}
      stored={stored}
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
  );
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
            {(bank) => {
              if (!course || !bank) return <NotFoundPage />;
              if (original === null) return editor(course, bank, newQuiz(bank.categories[0]?.key));
              return (
                <QuizCopy code={code} original={original}>
                  {(copy) => editor(course, bank, copy)}
                </QuizCopy>
              );
            }}
          </QueryView>
        )}
      </QueryView>
    </div>
  );
}
