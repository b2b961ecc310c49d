import { type ChangeEvent, useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { filesIn } from '../response.js';
import { useUpload } from '../useUpload.js';
import { FileState } from './FileState.js';
import { QuestionGroup } from './QuestionGroup.js';
import styles from './kinds.module.css';

const mebibyte = 1024 * 1024;

/** The files that were handed in, and the way to hand in more. */
export default function FileUploadAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'FileUploadView'>>) {
  const t = useT();
  const format = useFormat();
  const files = filesIn(response);
  // What arrived before the page was drawn again is not lost.
  const latest = useRef(files);
  latest.current = files;
  const upload = useUpload(view, (file) => onChange({ files: [...latest.current, file] }));
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) upload.start(file);
  };
  const full = files.length >= view.mostFiles;
  const state = useRef<HTMLDivElement>(null);
  // The field for the last file is gone once it has arrived, and takes the focus with it.
  useEffect(() => {
    if (full && document.activeElement === document.body) state.current?.focus();
  }, [full]);
  return (
    <QuestionGroup
      stem={view.stem}
      instruction={t('item:filesMost', { count: view.mostFiles })}
      disabled={disabled}
    >
      <ul className={styles['files']}>
        {files.map(({ id, name: file, bytes }) => (
          <li key={id}>
            <span>
              {file} <small>{t('item:megabytes', { size: format.number(bytes / mebibyte) })}</small>
            </span>
            <Button
              aria-label={t('item:removeFileNamed', { name: file })}
              onClick={() => onChange({ files: files.filter((each) => each.id !== id) })}
            >
              {t('item:removeFile')}
            </Button>
          </li>
        ))}
      </ul>
      {files.length === 0 ? <p>{t('item:noFiles')}</p> : null}
      {full ? null : (
        <div className={styles['chooseFile']}>
          <label htmlFor={`${name}-file`}>{t('item:chooseFile')}</label>
          <input
            id={`${name}-file`}
            type="file"
            aria-describedby={`${name}-hint`}
            accept={view.endings.map((ending) => `.${ending.replace(/^\./, '')}`).join(',')}
            disabled={!upload.mayUpload}
            onChange={choose}
          />
        </div>
      )}
      <FileState ref={state} underWay={upload.underWay} onAgain={upload.again} />
      <p id={`${name}-hint`}>
        {t('item:fileSize', { size: format.number(view.mostBytes / mebibyte) })}{' '}
        {view.endings.length > 0 ? t('item:fileEndings', { list: format.list(view.endings) }) : null}
      </p>
    </QuestionGroup>
  );
}
