import { useState } from 'react';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { isKind } from '../questionEditor/draft/templates.js';
import { kindNames } from '../questionEditor/kindNames.js';
import { DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import styles from './bank.module.css';
import type { Bank, BankQuestion } from './bankQuery.js';
import { BulkActions } from './BulkActions.js';

interface BankTableProps {
  code: string;
  questions: readonly BankQuestion[];
  bank: Bank;
}

/** The questions with where each is used and how it worked. Some can be chosen, to change them together. */
export function BankTable({ code, questions, bank }: BankTableProps) {
  const t = useT();
  const format = useFormat();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const here = chosen.filter((key) => questions.some((question) => question.key === key));
  const tags = [
    ...new Set(questions.filter(({ key }) => here.includes(key)).flatMap((one) => one.tags)),
  ].sort();
  const toggle = (key: string) =>
    setChosen(here.includes(key) ? here.filter((other) => other !== key) : [...here, key]);
  const titleOf = (key: string) => bank.categories.find((category) => category.key === key)?.title ?? key;

  return (
    <>
      <BulkActions code={code} keys={here} bank={bank} tags={tags} onDone={() => setChosen([])} />
      <DataTable
        caption={t('studio:questions')}
        rows={questions}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'question',
            heading: t('studio:question'),
            cell: ({ key, title, words }) => (
              <span className={styles['question']}>
                <input
                  type="checkbox"
                  checked={here.includes(key)}
                  onChange={() => toggle(key)}
                  aria-label={t('studio:choose', { name: title ?? words })}
                />
                <AppLink to={paths.bankQuestion(code, key)}>{title ?? words}</AppLink>
              </span>
            ),
          },
          {
            key: 'kind',
            heading: t('studio:kind'),
            cell: ({ kind }) => (isKind(kind) ? t(kindNames[kind].name) : kind),
          },
          { key: 'category', heading: t('studio:category'), cell: ({ category }) => titleOf(category) },
          {
            key: 'outcome',
            heading: t('studio:outcome'),
            cell: ({ outcome }) => outcome ?? t('studio:noOutcome'),
          },
          {
            key: 'used',
            heading: t('studio:usedIn'),
            cell: ({ quizzes }) =>
              quizzes.length === 0 ? t('studio:unused') : format.list(quizzes.map(({ title }) => title)),
          },
          {
            key: 'facility',
            heading: t('studio:facility'),
            numeric: true,
            cell: ({ facility, attempts }) =>
              facility === null
                ? t('studio:notAsked')
                : t('studio:ofAttempts', { percent: format.percent(100 * facility), count: attempts }),
          },
          {
            key: 'discrimination',
            heading: t('studio:discrimination'),
            numeric: true,
            cell: ({ discrimination }) =>
              discrimination === null ? t('studio:notAsked') : format.percent(discrimination),
          },
          {
            key: 'state',
            heading: t('studio:state'),
            cell: ({ versionCount, changed, correction }) => (
              <>
                {versionCount === 0
                  ? t('studio:isNew')
                  : changed
                    ? t('studio:isChanged')
                    : t('studio:version', { number: versionCount })}
                {correction ? (
                  <strong className={styles['corrected']}>{t('studio:isCorrected')}</strong>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <p className={styles['note']}>{t('studio:figuresNote')}</p>
    </>
  );
}
