import { useT } from '../../i18n/useT.js';
import { plainText } from '../../richText/plainText.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { fill, filledIn } from '../response.js';
import { QuestionGroup } from './QuestionGroup.js';
import { QuestionImage } from './QuestionImage.js';
import { SlotSelect } from './SlotSelect.js';
import { WordBank } from './WordBank.js';
import { boxOf } from './region.js';
import { usePlacing } from './usePlacing.js';
import image from './image.module.css';
import styles from './kinds.module.css';

/** Labels for places of an image: to drag there, to pick and press the place, or to choose for each in the list below. */
export default function DragImageAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'DragImageView'>>) {
  const t = useT();
  const filled = filledIn(response);
  const labels = view.labels.map(({ content, ...label }) => ({ ...label, words: plainText(content) }));
  const wordsOf = (id: string | null | undefined) => labels.find((label) => label.id === id)?.words ?? '';
  const isUsed = (label: string) => filled.some(({ choice }) => choice === label);
  const choiceIn = (zone: string) => filled.find(({ slot }) => slot === zone)?.choice ?? null;
  const put = (zone: string, label: string | null) =>
    onChange(
      fill(
        filled,
        zone,
        label,
        labels.some(({ id, reusable }) => id === label && reusable),
      ),
    );
  const placing = usePlacing({ takes: () => true, put, labelOf: wordsOf });
  const free = labels.filter(({ id, reusable }) => reusable || !isUsed(id));

  return (
    <QuestionGroup stem={view.stem} instruction={t('item:dragLabels')} disabled={disabled}>
      <QuestionImage image={view.image}>
        {view.zones.map((zone, index) => (
          <div
            key={zone.id}
            aria-hidden="true"
            className={image['zone']}
            style={boxOf(zone.region, view.image)}
            data-slot={zone.id}
            data-label={zone.label}
            data-ready={placing.picked !== null || undefined}
            data-filled={choiceIn(zone.id) !== null || undefined}
            onClick={() => placing.place(zone.id, zone.label)}
          >
            {wordsOf(choiceIn(zone.id)) || index + 1}
          </div>
        ))}
      </QuestionImage>
      <WordBank words={free} placing={placing} />
      <ol className={styles['pairs']}>
        {view.zones.map((zone) => (
          <li key={zone.id}>
            <label htmlFor={`${name}-${zone.id}`}>{zone.label}</label>
            <SlotSelect
              id={`${name}-${zone.id}`}
              value={choiceIn(zone.id)}
              choices={labels.filter(
                ({ id, reusable }) => reusable || !isUsed(id) || id === choiceIn(zone.id),
              )}
              onChoose={(label) => put(zone.id, label)}
            />
          </li>
        ))}
      </ol>
    </QuestionGroup>
  );
}
