import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { textIn, typed, wordCount } from '../response.js';
import { QuestionGroup } from './QuestionGroup.js';
import styles from './kinds.module.css';

/** What one request holds, in whatever script. */
const longest = 60_000;

export default function EssayAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'EssayView'>>) {
  const t = useT();
  const format = useFormat();
  const { leastWords, mostWords } = view;
  const text = textIn(response);
  const count = wordCount(text);
  const outside =
    count > 0 && ((leastWords !== null && count < leastWords) || (mostWords !== null && count > mostWords));
  const asked =
    leastWords !== null && mostWords !== null
      ? t('item:wordsBetween', { least: format.number(leastWords), most: format.number(mostWords) })
      : leastWords !== null
        ? t('item:wordsLeast', { least: format.number(leastWords) })
        : mostWords !== null
          ? t('item:wordsMost', { most: format.number(mostWords) })
          : null;
  return (
    <QuestionGroup stem={view.stem} disabled={disabled}>
      <div className={styles['field']}>
        <label htmlFor={name}>{t('item:yourText')}</label>
        {asked ? <small id={`${name}-hint`}>{asked}</small> : null}
        <textarea
          id={name}
          className={styles['essay']}
          value={text}
          rows={10}
          maxLength={longest}
          aria-describedby={[asked && `${name}-hint`, `${name}-count`].filter(Boolean).join(' ')}
          onChange={(event) => onChange({ text: typed(event.target.value) })}
        />
        <small id={`${name}-count`} className={styles['count']} data-outside={outside || undefined}>
          {t('item:words', { count })}
        </small>
      </div>
    </QuestionGroup>
  );
}
