import { useT } from '../../i18n/useT.js';
import { RichTextView } from '../../richText/RichTextView.js';
import { plainText } from '../../richText/plainText.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { fill, filledIn } from '../response.js';
import { QuestionGroup } from './QuestionGroup.js';
import { SlotSelect } from './SlotSelect.js';
import styles from './kinds.module.css';

export default function MatchingAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'MatchingView'>>) {
  const t = useT();
  const filled = filledIn(response);
  const choices = view.choices.map(({ id, content }) => ({ id, words: plainText(content) }));
  return (
    <QuestionGroup stem={view.stem} instruction={t('item:matchEach')} disabled={disabled}>
      <ul className={styles['pairs']}>
        {view.stems.map(({ id, content }) => (
          <li key={id}>
            <div id={`${name}-${id}`}>
              <RichTextView content={content} />
            </div>
            <SlotSelect
              labelledBy={`${name}-${id}`}
              value={filled.find(({ slot }) => slot === id)?.choice ?? null}
              choices={choices}
              onChoose={(choice) => onChange(fill(filled, id, choice, true))}
            />
          </li>
        ))}
      </ul>
    </QuestionGroup>
  );
}
