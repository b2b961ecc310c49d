import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { bankFactsQuery, edited, questionQuery, saveQuestion } from './editorQueries.js';
import { QuestionEditor } from './QuestionEditor.js';
import { VersionList } from './VersionList.js';

/** A question of the bank under its author's hands. */
export default function QuestionPage() {
  const t = useT();
  const { code = '', key = '' } = useParams();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const facts = useQuery(bankFactsQuery(code));
  const query = useQuery(questionQuery(code, key));
  const title = query.data?.title ?? query.data?.words ?? key;

  const reload = (newKey: string | null) => {
    void client.invalidateQueries({ queryKey: ['bank'] });
    if (newKey && newKey !== key) navigate(paths.bankQuestion(code, newKey), { replace: true });
  };

  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.bank(code)}>{t('questionEditor:bankOf', { code })}</AppLink>
        </p>
        <PageTitle tab={t('questionEditor:editTitle')}>{title}</PageTitle>
      </div>
      <QueryView query={facts}>
        {(bank) => (
          <QueryView query={query}>
            {(question) =>
              question && bank ? (
                <>
                  <QuestionEditor
                    key={question.hash}
                    place={`${code}/${key}`}
                    stored={edited(question)}
                    hash={question.hash}
                    bank={bank}
                    correction={question.correction}
                    save={(value, base) => saveQuestion(code, key, value, base)}
                    onSaved={(saved) => reload(saved.key)}
                  />
                  <VersionList code={code} question={question} />
                </>
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
