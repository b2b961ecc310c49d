import { useT } from '../../i18n/useT.js';
import { GapContext } from '../../richText/GapContext.js';
import { RichTextView } from '../../richText/RichTextView.js';
import { plainText } from '../../richText/plainText.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { partsIn, setPart } from '../response.js';
import { ClozeField } from './ClozeField.js';
import item from '../item.module.css';
import styles from './kinds.module.css';

/** Fields in a text, each where its answer belongs. */
export default function ClozeAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'ClozeView'>>) {
  const t = useT();
  const answers = partsIn(response);
  const field = (id: string) => {
    const index = view.parts.findIndex((part) => part.id === id);
    const part = view.parts[index];
    if (!part) return null;
    return (
      <ClozeField
        part={part.question}
        label={plainText(part.question.stem) || t('item:gap', { number: index + 1 })}
        id={`${name}-${id}`}
        response={answers.find((answer) => answer.id === id)?.response ?? null}
        onChange={(next) => onChange(setPart(answers, id, next))}
      />
    );
  };
  return (
    <fieldset className={`${item['item']} ${styles['gaps']}`} disabled={disabled}>
      <legend className={item['instruction']}>{t('item:fillFields')}</legend>
      <GapContext value={field}>
        <RichTextView content={view.stem} />
      </GapContext>
    </fieldset>
  );
}
