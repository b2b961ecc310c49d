import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { isKind, newQuestion } from './draft/templates.js';
import { bankFactsQuery, saveQuestion } from './editorQueries.js';
import { KindChoice } from './KindChoice.js';
import { kindNames } from './kindNames.js';
import { QuestionEditor } from './QuestionEditor.js';

/** A new question: first its kind, then the question. */
export default function NewQuestionPage() {
  const t = useT();
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const facts = useQuery(bankFactsQuery(code));
  const kind = params.get('kind');
  const category = params.get('category') ?? '';
  const title = isKind(kind)
    ? t('questionEditor:newOfKind', { kind: t(kindNames[kind].name) })
    : t('questionEditor:newTitle');

  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.bank(code)}>{t('questionEditor:bankOf', { code })}</AppLink>
        </p>
        <PageTitle tab={t('questionEditor:newTitle')}>{title}</PageTitle>
      </div>
      {isKind(kind) ? (
        <QueryView query={facts}>
          {(bank) =>
            bank ? (
              <QuestionEditor
                key={kind}
                place={`${code}/new/${kind}`}
                stored={{
                  category: category || (bank.categories[0]?.key ?? ''),
                  title: '',
                  outcome: '',
                  tags: '',
                  defaultMark: '1',
                  question: newQuestion(kind, bank.decimalSeparator),
                }}
                hash={null}
                bank={bank}
                save={(value) => saveQuestion(code, null, value, null)}
                onSaved={(saved) => {
                  void client.invalidateQueries({ queryKey: ['bank'] });
                  if (saved.key) navigate(paths.bankQuestion(code, saved.key), { replace: true });
                }}
              />
            ) : (
              <NotFoundPage />
            )
          }
        </QueryView>
      ) : (
        <KindChoice
          addressOf={(value) => paths.newQuestion(code, { kind: value, ...(category ? { category } : {}) })}
        />
      )}
    </div>
  );
}
