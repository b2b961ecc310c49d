import type { ItemResponse } from '@gssr/contract';
import { useState } from 'react';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { QuestionAnswer } from '../item/QuestionAnswer.js';
import { RichTextView } from '../richText/RichTextView.js';
import { Icon, type IconName } from '../ui/Icon.js';
import type { Fate, FileQuestion } from './importQuery.js';
import styles from './interchange.module.css';

const FATES: Record<Fate, { label: StringKey; icon: IconName }> = {
  TAKEN: { label: 'interchange:fateTaken', icon: 'done' },
  TAKEN_WITH_LOSSES: { label: 'interchange:fateLosses', icon: 'attention' },
  REFUSED: { label: 'interchange:fateRefused', icon: 'cross' },
};

interface QuestionFateProps {
  question: FileQuestion;
  skipped: boolean;
  onSkip: () => void;
}

/** One question of the file, opened for what it says and what is lost of it. */
export function QuestionFate({ question, skipped, onSkip }: QuestionFateProps) {
  const t = useT();
  const { number, name, fate, category } = question;
  const { label, icon } = FATES[fate];
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['question']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles['name']}>{t('interchange:numbered', { number, name })}</span>
        <span className={styles['fate']} data-fate={fate}>
          <Icon name={icon} /> {t(label)}
        </span>
      </summary>
      <div className={styles['inside']}>
        <p className={styles['soft']}>
          {t('interchange:inCategory', { category: category.join(' / ') || t('interchange:noCategory') })}
        </p>
        <Messages question={question} />
        {open && question.view ? <Tryout number={number} view={question.view} /> : null}
        <Answers question={question} />
        {fate === 'REFUSED' ? null : (
          <label className={styles['check']}>
            <input type="checkbox" checked={skipped} onChange={onSkip} />
            <span>{t('interchange:leaveOut')}</span>
          </label>
        )}
      </div>
    </details>
  );
}

interface TryoutProps {
  number: number;
  view: NonNullable<FileQuestion['view']>;
}

/** As an officer would see it. What is answered here goes nowhere. */
function Tryout({ number, view }: TryoutProps) {
  const t = useT();
  const [response, setResponse] = useState<ItemResponse | null>(null);
  return (
    <div className={styles['tryout']} role="group" aria-label={t('interchange:asOfficers')}>
      <p className={styles['soft']}>{t('interchange:asOfficers')}</p>
      <QuestionAnswer view={view} response={response} name={`question-${number}`} onChange={setResponse} />
    </div>
  );
}

function Messages({ question: { messages } }: { question: FileQuestion }) {
  const t = useT();
  if (messages.length === 0) return null;
  return (
    <ul className={styles['messages']} aria-label={t('interchange:messages')}>
      {messages.map(({ code, message, line }, index) => (
        <li key={index} data-code={code}>
          {message} {line === null ? '' : t('interchange:line', { line })}
        </li>
      ))}
    </ul>
  );
}

function Answers({ question: { answers } }: { question: FileQuestion }) {
  const t = useT();
  if (answers.length === 0) return null;
  return (
    <ul className={styles['answers']} aria-label={t('interchange:answers')}>
      {answers.map(({ content, fraction }, index) => (
        <li key={index}>
          <RichTextView content={content} />
          {fraction === null || fraction === '0' ? null : (
            <span className={styles['soft']}>{t('interchange:share', { share: fraction })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
