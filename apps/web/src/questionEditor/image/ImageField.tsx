import { type ChangeEvent, useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { type Failure, failureOf } from '../../api/errors.js';
import { FieldFrame } from '../../ui/FieldFrame.js';
import { Notice } from '../../ui/Notice.js';
import { textAt, withValue } from '../../authoring/draft/json.js';
import { fieldId, useDraft } from '../../authoring/draft/DraftContext.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { uploadImage } from './media.js';

/** The image of the question: a file from this device, and what it shows in words. */
export function ImageField() {
  const t = useT();
  const { draft: question, change, problemAt } = useDraft();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const alt = textAt(question, ['image', 'alt']).trim();
  const problem = problemAt(['image', 'source']) ?? problemAt(['image']);

  const upload = async (file: File) => {
    setBusy(true);
    setFailure(null);
    setRefusal(null);
    try {
      const stored = await uploadImage(file, alt);
      if ('message' in stored) setRefusal(stored.message);
      else
        change((known) => withValue(known, ['image'], { ...stored, alt: textAt(known, ['image', 'alt']) }));
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) void upload(file);
  };

  return (
    <fieldset className={styles['list']}>
      <legend>
        <h3>{t('questionEditor:image')}</h3>
      </legend>
      {problem ? <p className={styles['problem']}>{problem}</p> : null}
      <LineField path={['image', 'alt']} label={t('questionEditor:alt')} hint={t('questionEditor:altHint')} />
      <FieldFrame
        id={fieldId(['image', 'source'])}
        label={t('questionEditor:imageFile')}
        hint={alt === '' ? t('questionEditor:altFirst') : undefined}
      >
        {(described) => (
          <input
            {...described}
            id={fieldId(['image', 'source'])}
            type="file"
            className={styles['file']}
            accept="image/png,image/jpeg,image/gif,image/webp"
            disabled={busy || alt === ''}
            onChange={choose}
          />
        )}
      </FieldFrame>
      <div role="status">{busy ? t('questionEditor:uploading') : null}</div>
      {refusal ? (
        <Notice tone="lost" role="alert">
          {refusal}
        </Notice>
      ) : null}
      {failure ? <ErrorState failure={failure} /> : null}
    </fieldset>
  );
}
