import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useSettled } from '../authoring/useSettled.js';
import { bankQuery, type BankQuestion } from '../bank/bankQuery.js';
import { TagFilter } from '../bank/TagFilter.js';
import { useT } from '../i18n/useT.js';
import { kindNames } from '../questionEditor/kindNames.js';
import { Button } from '../ui/Button.js';
import { Choice } from '../ui/Choice.js';
import { Dialog } from '../ui/Dialog.js';
import { Field } from '../ui/Field.js';
import { QueryView } from '../ui/QueryView.js';
import type { DrawnFrom } from './builderQueries.js';
import styles from './builder.module.css';

interface QuestionPickerProps {
  code: string;
  from: DrawnFrom;
  /** Keys of those that the quiz names already. */
  taken: readonly string[];
  /** Names of questions by their keys, in the order in which they were chosen. */
  onPick: (picked: ReadonlyMap<string, string>) => void;
  onClose: () => void;
}

/** Questions of the bank to choose from. What is chosen stays so while somebody looks for more. */
export function QuestionPicker({ code, from, taken, onPick, onClose }: QuestionPickerProps) {
  const t = useT();
  const id = useId();
  const [search, setSearch] = useState('');
  const words = useSettled(search).trim();
  const [category, setCategory] = useState('');
  const [tag, setTag] = useState('');
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const filter = { search: words || null, category: category || null, tags: tag ? [tag] : null };
  const query = useQuery(bankQuery(code, filter, null));
  const toggle = (question: BankQuestion, on: boolean) =>
    setPicked((known) => {
      const next = new Map(known);
      if (on) next.set(question.key, nameOf(question));
      else next.delete(question.key);
      return next;
    });

  return (
    <Dialog
      title={t('quizBuilder:pickTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('quizBuilder:pickNone')}</Button>
          <Button kind="primary" busy={picked.size === 0} onClick={() => onPick(picked)}>
            {t('quizBuilder:pickThese', { count: picked.size })}
          </Button>
        </>
      }
    >
      <div className={styles['picker']}>
        <Field
          id={id}
          type="search"
          label={t('quizBuilder:search')}
          value={search}
          autoComplete="off"
          onChange={({ target }) => setSearch(target.value)}
          // It stands in the quiz's form, which is not to be saved by it.
          onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
        <Choice
          label={t('quizBuilder:category')}
          value={category}
          onChoose={setCategory}
          options={[
            { value: '', label: t('quizBuilder:any') },
            ...from.categories.map(({ key, title }) => ({ value: key, label: title })),
          ]}
        />
        <TagFilter
          label={t('quizBuilder:tag')}
          any={t('quizBuilder:any')}
          tags={from.facets.tags}
          value={tag}
          onChoose={setTag}
        />
        <QueryView query={query}>
          {(bank) => (
            <>
              <p role="status">
                {(bank?.totalCount ?? 0) > (bank?.edges.length ?? 0)
                  ? t('quizBuilder:firstFound', {
                      count: bank?.totalCount ?? 0,
                      shown: bank?.edges.length ?? 0,
                    })
                  : t('quizBuilder:found', { count: bank?.totalCount ?? 0 })}
              </p>
              <ul className={styles['found']}>
                {bank?.edges.map(({ node }) => (
                  <li key={node.key}>
                    <label>
                      <input
                        type="checkbox"
                        disabled={taken.includes(node.key)}
                        checked={taken.includes(node.key) || picked.has(node.key)}
                        onChange={({ target }) => toggle(node, target.checked)}
                      />
                      <span>
                        {nameOf(node)}
                        <small>
                          {t(kindNames[node.kind].name)}
                          {taken.includes(node.key) ? ` · ${t('quizBuilder:asked')}` : null}
                        </small>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </>
          )}
        </QueryView>
      </div>
    </Dialog>
  );
}

const nameOf = ({ title, words }: BankQuestion): string => title ?? words;
