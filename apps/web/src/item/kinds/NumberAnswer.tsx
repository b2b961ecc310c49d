import { useT } from '../../i18n/useT.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { NumberFields } from './NumberFields.js';
import { QuestionGroup } from './QuestionGroup.js';
import styles from './kinds.module.css';

export default function NumberAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'NumberView'>>) {
  const t = useT();
  const comma = view.decimalSeparator === 'COMMA';
  return (
    <QuestionGroup stem={view.stem} disabled={disabled}>
      <div className={styles['field']}>
        <label htmlFor={name}>{t('item:yourNumber')}</label>
        <small id={`${name}-hint`}>{comma ? t('item:decimalComma') : t('item:decimalPoint')}</small>
        <span className={styles['beside']}>
          <NumberFields
            view={view}
            response={response}
            onChange={onChange}
            id={name}
            describedBy={`${name}-hint`}
          />
        </span>
      </div>
    </QuestionGroup>
  );
}
