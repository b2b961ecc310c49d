import type { ClozeResponse, ItemResponse } from '@gssr/contract';
import { plainText } from '../../richText/plainText.js';
import type { ViewOf } from '../answer.js';
import { chosenIn, textIn, typed } from '../response.js';
import { NumberFields } from './NumberFields.js';
import { SlotSelect } from './SlotSelect.js';
import styles from './kinds.module.css';

interface ClozeFieldProps {
  part: ViewOf<'ClozeView'>['parts'][number]['question'];
  label: string;
  id: string;
  response: ItemResponse | null;
  onChange: (response: ClozeResponse['parts'][number]['response']) => void;
}

/** One field within a line of text. */
export function ClozeField({ part, label, id, response, onChange }: ClozeFieldProps) {
  switch (part.__typename) {
    case 'TextView':
      return (
        <input
          id={id}
          className={styles['inline']}
          value={textIn(response)}
          maxLength={1000}
          autoComplete="off"
          aria-label={label}
          onChange={(event) => onChange({ text: typed(event.target.value) })}
        />
      );
    case 'NumberView':
      return <NumberFields view={part} response={response} onChange={onChange} id={id} label={label} />;
    case 'ChoiceView': {
      const chosen = chosenIn(response);
      const choices = part.options.map((option) => ({ id: option.id, words: plainText(option.content) }));
      if (part.kind !== 'MULTIPLE_CHOICE')
        return (
          <SlotSelect
            id={id}
            label={label}
            value={chosen[0] ?? null}
            choices={choices}
            onChoose={(option) => onChange({ options: option === null ? [] : [option] })}
          />
        );
      const toggle = (option: string) =>
        onChange({
          options: chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option],
        });
      return (
        <span role="group" aria-label={label} className={styles['boxes']}>
          {choices.map((choice) => (
            <label key={choice.id}>
              <input
                type="checkbox"
                checked={chosen.includes(choice.id)}
                onChange={() => toggle(choice.id)}
              />
              {choice.words}
            </label>
          ))}
        </span>
      );
    }
  }
}
