import { CorrectedQuestionsDocument } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Notice } from '../ui/Notice.js';

/** Says before publishing which errors would come back with the next version. */
export function CorrectedQuestions({ code }: { code: string }) {
  const t = useT();
  const { data: questions = [] } = useQuery({
    queryKey: ['bank', code, 'corrected'],
    queryFn: async () => (await request(CorrectedQuestionsDocument, { courseCode: code })).correctedQuestions,
    staleTime: 0,
  });
  if (questions.length === 0) return null;
  return (
    <Notice
      tone="attention"
      role="status"
      title={t('studio:correctedQuestions', { count: questions.length })}
    >
      <p>{t('studio:correctedQuestionsBody')}</p>
      <ul>
        {questions.map(({ key, title, words }) => (
          <li key={key}>
            <AppLink to={paths.bankQuestion(code, key)}>{title ?? words}</AppLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
