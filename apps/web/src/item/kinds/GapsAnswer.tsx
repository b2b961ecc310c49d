import { useT } from '../../i18n/useT.js';
import { GapContext } from '../../richText/GapContext.js';
import { RichTextView } from '../../richText/RichTextView.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { fill, filledIn } from '../response.js';
import { DragGap } from './DragGap.js';
import { SlotSelect } from './SlotSelect.js';
import { WordBank } from './WordBank.js';
import { usePlacing } from './usePlacing.js';
import item from '../item.module.css';
import styles from './kinds.module.css';

/** A text with gaps: each a list of words, or words to drag, or to pick and place by keyboard. */
export default function GapsAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'GapsView'>>) {
  const t = useT();
  const filled = filledIn(response);
  const drags = view.kind === 'DRAG_TEXT';
  const words = view.words.map((word) => ({ ...word, words: word.text }));
  const isUsed = (word: string) => filled.some(({ choice }) => choice === word);
  const put = (slot: string, choice: string | null) => {
    const reusable = words.some((word) => word.id === choice && word.reusable);
    onChange(fill(filled, slot, choice, reusable));
  };
  const takes = (slot: string, choice: string) =>
    view.gaps.find(({ id }) => id === slot)?.group === words.find(({ id }) => id === choice)?.group;
  const placing = usePlacing({
    takes,
    put,
    labelOf: (id) => words.find((word) => word.id === id)?.text ?? '',
  });

  const gap = (id: string) => {
    const index = view.gaps.findIndex((each) => each.id === id);
    const group = view.gaps[index]?.group;
    const choice = filled.find(({ slot }) => slot === id)?.choice ?? null;
    const label = t('item:gap', { number: index + 1 });
    if (drags)
      return (
        <DragGap
          id={id}
          label={label}
          choice={choice}
          words={words.find((word) => word.id === choice)?.text}
          placing={placing}
        />
      );
    return (
      <SlotSelect
        id={`${name}-${id}`}
        label={label}
        value={choice}
        choices={words.filter(
          (word) => word.group === group && (word.reusable || word.id === choice || !isUsed(word.id)),
        )}
        onChoose={(next) => put(id, next)}
      />
    );
  };

  return (
    <fieldset className={`${item['item']} ${styles['gaps']}`} disabled={disabled}>
      <legend className={item['instruction']}>{drags ? t('item:dragWords') : t('item:fillGaps')}</legend>
      <GapContext value={gap}>
        <RichTextView content={view.stem} />
      </GapContext>
      {drags ? (
        <WordBank
          words={words
            .filter((word) => word.reusable || !isUsed(word.id))
            .map(({ id, text }) => ({ id, words: text }))}
          placing={placing}
        />
      ) : null}
    </fieldset>
  );
}
