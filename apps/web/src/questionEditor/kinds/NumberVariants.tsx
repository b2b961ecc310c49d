import { useId, useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { listAt, textAt, valueAt, withValue } from '../../authoring/draft/json.js';
import { fieldId, useDraft } from '../../authoring/draft/DraftContext.js';
import { readVariants, writeVariants } from '../draft/variants.js';
import { TextArea } from '../../authoring/fields/TextArea.js';

/** Other figures for other attempts, one line each: as a table out of a spreadsheet. */
export function NumberVariants() {
  const t = useT();
  const note = useId();
  const { draft: question, change, problemAt } = useDraft();
  const answers = listAt(question, ['answers'])
    .filter((answer) => textAt(answer, ['accepts', 'type']) === 'VALUE')
    .map((answer) => textAt(answer, ['id']));
  const variants = valueAt(question, ['variants']) ?? [];
  const [typed, setTyped] = useState(() => writeVariants(variants, answers));
  const type = (text: string) => {
    setTyped(text);
    change((known) => withValue(known, ['variants'], readVariants(text, answers)));
  };
  return (
    <>
      <p id={note}>{t('questionEditor:variantsHint', { answers: answers.join(', ') })}</p>
      <TextArea
        id={fieldId(['variants'])}
        label={t('questionEditor:variantTable')}
        error={problemAt(['variants'])}
        rows={4}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </>
  );
}
