import { useT } from '../../i18n/useT.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { textIn, typed } from '../response.js';
import { QuestionGroup } from './QuestionGroup.js';
import styles from './kinds.module.css';

const longest = 1000;

export default function TextAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'TextView'>>) {
  const t = useT();
  return (
    <QuestionGroup stem={view.stem} disabled={disabled}>
      <div className={styles['field']}>
        <label htmlFor={name}>{t('item:yourAnswer')}</label>
        <input
          id={name}
          className={styles['input']}
          value={textIn(response)}
          maxLength={longest}
          autoComplete="off"
          onChange={(event) => onChange({ text: typed(event.target.value) })}
        />
      </div>
    </QuestionGroup>
  );
}
