import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { FileRefused, MOST_BYTES, uploadQuestions } from './uploadQuestions.js';
import styles from './interchange.module.css';

/** The first step: which file. */
export default function ImportPage() {
  const t = useT();
  const { code = '' } = useParams();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const upload = useMutation({
    mutationFn: (file: File) => uploadQuestions(code, file),
    onSuccess: (id) => go(paths.questionImport(code, id)),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const file = input.current?.files?.[0];
    const wrong = !file ? t('interchange:fileMissing') : tooLarge(file);
    setError(wrong);
    if (wrong) input.current?.focus();
    if (file && !wrong) upload.mutate(file);
  }
  const tooLarge = (file: File) => (file.size > MOST_BYTES ? t('interchange:fileTooLarge') : undefined);

  return (
    <form className={page['page']} onSubmit={submit} noValidate>
      <div className={page['head']}>
        <p className={page['eyebrow']}>{code}</p>
        <PageTitle tab={t('interchange:importTab', { code })}>{t('interchange:importTitle')}</PageTitle>
        <p className={page['lead']}>{t('interchange:importLead')}</p>
      </div>
      {upload.isError ? <Refusal error={upload.error} /> : null}
      <div className={page['column']}>
        <FieldFrame id="file" label={t('interchange:file')} hint={t('interchange:fileHint')} error={error}>
          {(described) => (
            <input
              {...described}
              ref={input}
              id="file"
              type="file"
              className={styles['file']}
              accept=".xml,.gift,.txt,.csv,.zip"
            />
          )}
        </FieldFrame>
      </div>
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" busy={upload.isPending}>
          {t('interchange:upload')}
        </Button>
      </div>
      <p role="status">{upload.isPending ? t('interchange:uploading') : ''}</p>
    </form>
  );
}

function Refusal({ error }: { error: Error }) {
  const t = useT();
  if (!(error instanceof FileRefused))
    return <Notice tone="lost" role="alert" title={t('interchange:uploadFailed')} />;
  return (
    <Notice tone="lost" role="alert" title={t('interchange:refusedTitle')}>
      <p>{error.message}</p>
      <p>
        <small>{t('interchange:refusedCode', { code: error.code })}</small>
      </p>
    </Notice>
  );
}
