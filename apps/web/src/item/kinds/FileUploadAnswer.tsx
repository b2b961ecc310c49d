import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { filesIn } from '../response.js';
import { QuestionGroup } from './QuestionGroup.js';
import styles from './kinds.module.css';

const mebibyte = 1024 * 1024;

/** The files that were handed in, and what may be. */
export default function FileUploadAnswer({ view, response, name }: AnswerProps<ViewOf<'FileUploadView'>>) {
  const t = useT();
  const format = useFormat();
  const files = filesIn(response);
  return (
    <QuestionGroup stem={view.stem} instruction={t('item:filesMost', { count: view.mostFiles })} disabled>
      <ul className={styles['files']}>
        {files.map(({ id, name: file }) => (
          <li key={id}>{file}</li>
        ))}
      </ul>
      {files.length === 0 ? <p>{t('item:noFiles')}</p> : null}
      <p id={`${name}-hint`}>
        {t('item:fileSize', { size: format.number(view.mostBytes / mebibyte) })}{' '}
        {view.endings.length > 0 ? t('item:fileEndings', { list: format.list(view.endings) }) : null}
      </p>
      <Button disabled aria-describedby={`${name}-hint`}>
        {t('item:chooseFile')}
      </Button>
    </QuestionGroup>
  );
}
