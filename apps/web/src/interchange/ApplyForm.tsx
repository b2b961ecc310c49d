import { ApplyQuestionImportDocument, DiscardQuestionImportDocument, type OnExisting } from '@gssr/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { bankFactsQuery } from '../questionEditor/editorQueries.js';
import { Button } from '../ui/Button.js';
import { Choice } from '../ui/Choice.js';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.js';
import page from '../ui/page.module.css';
import { CategoryMapping, type Mapping } from './CategoryMapping.js';
import type { ImportedFile } from './importQuery.js';
import styles from './interchange.module.css';

/** How the questions come into the bank. */
export function ApplyForm({ file, skip }: { file: ImportedFile; skip: ReadonlySet<number> }) {
  const t = useT();
  const client = useQueryClient();
  const [onExisting, setOnExisting] = useState<OnExisting>('SKIP');
  const [outcome, setOutcome] = useState('');
  const [mapping, setMapping] = useState<Mapping>(new Map());
  const { data: bank } = useQuery(bankFactsQuery(file.courseCode));
  const refresh = () => void client.invalidateQueries({ queryKey: ['questionImport', file.id] });
  const apply = useMutation({
    mutationFn: () => {
      const mapped = [...mapping].map(([way, to]) => ({ from: JSON.parse(way) as string[], to }));
      const chosen = { onExisting, skip: [...skip], outcome: outcome || null, categories: mapped };
      return request(ApplyQuestionImportDocument, { input: { id: file.id, ...chosen } });
    },
    onSuccess: ({ applyQuestionImport: result }) => {
      if (result.__typename === 'QuestionImportApplied') refresh();
    },
  });
  const discard = useMutation({
    mutationFn: () => request(DiscardQuestionImportDocument, { id: file.id }),
    onSuccess: refresh,
  });
  return (
    <section className={page['section']} aria-labelledby="options">
      <h2 id="options">{t('interchange:optionsTitle')}</h2>
      <ErrorSummary
        errors={errorsOf(apply.data?.applyQuestionImport, apply.isError, t('interchange:applyFailed'))}
      />
      <div className={styles['options']}>
        <Choice
          label={t('interchange:existing')}
          value={onExisting}
          onChoose={setOnExisting}
          options={[
            { value: 'SKIP', label: t('interchange:existingSkip') },
            { value: 'REPLACE', label: t('interchange:existingReplace') },
            { value: 'NEW', label: t('interchange:existingNew') },
          ]}
        />
        <Choice
          label={t('interchange:outcome')}
          value={outcome}
          onChoose={setOutcome}
          options={[
            { value: '', label: t('interchange:outcomeLater') },
            ...(bank?.outcomes ?? []).map(({ id, text }) => ({ value: id, label: `${id}: ${text}` })),
          ]}
        />
      </div>
      <CategoryMapping file={file} mapping={mapping} onChange={setMapping} />
      <div className={styles['actions']}>
        <Button kind="quiet" busy={discard.isPending} onClick={() => discard.mutate()}>
          {t('interchange:discard')}
        </Button>
        <Button kind="primary" busy={apply.isPending} onClick={() => apply.mutate()}>
          {t('interchange:apply')}
        </Button>
      </div>
      <p role="status">{apply.isPending ? t('interchange:applying') : ''}</p>
    </section>
  );
}

type Result = { __typename: string; message?: string; fields?: { field: string; message: string }[] };

function errorsOf(result: Result | undefined, failed: boolean, sentence: string): SummedError[] {
  if (failed) return [{ field: null, message: sentence }];
  if (!result || result.__typename === 'QuestionImportApplied') return [];
  return result.fields ?? [{ field: null, message: result.message ?? sentence }];
}
