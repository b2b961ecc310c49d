import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { Icon } from '../ui/Icon.js';
import page from '../ui/page.module.css';
import styles from './marking.module.css';
import type { AnswerToMark } from './markingQueries.js';

const KILOBYTE = 1024;

/** Question and answer, and whose it is unless marking is blind. */
export function AnswerText({ answer }: { answer: AnswerToMark }) {
  const t = useT();
  const format = useFormat();
  const { question, text, files, summary, learner, submittedAt, answeredAt } = answer;
  const words = text?.split(/\s+/).filter(Boolean).length ?? 0;
  return (
    <div className={page['section']}>
      <section aria-labelledby="question" className={page['section']}>
        <h2 id="question">{t('marking:question')}</h2>
        {question.stem ? <RichTextView content={question.stem} /> : null}
      </section>
      <section aria-labelledby="answer" className={page['section']}>
        <h2 id="answer">{t('marking:answer')}</h2>
        <p className={styles['soft']}>
          {learner ? `${learner.name}, ${learner.email}. ` : `${t('marking:blind')} `}
          {t('marking:submittedAt', { date: format.dateTime(submittedAt) })}{' '}
          {answeredAt ? `${t('marking:answeredOffline', { time: format.dateTime(answeredAt) })} ` : null}
          {text === null ? null : t('marking:words', { count: words })}{' '}
          {question.mostWords === null ? null : t('marking:mostWords', { count: question.mostWords })}
        </p>
        {text === null ? null : <div className={styles['text']}>{text}</div>}
        {files.length > 0 ? (
          <ul className={styles['files']}>
            {files.map(({ id, name, bytes, url }) => (
              <li key={id}>
                <a href={url} download>
                  <Icon name="download" />
                  {t('marking:file', { name, size: format.number(bytes / KILOBYTE) })}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {text === null && files.length === 0 ? (
          <div className={styles['text']}>{summary || t('marking:blank')}</div>
        ) : null}
      </section>
      {question.markerNotes ? (
        <details className={styles['notes']}>
          <summary>{t('marking:markerNotes')}</summary>
          <RichTextView content={question.markerNotes} />
        </details>
      ) : null}
    </div>
  );
}
