import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Path, listAt, withValue } from '../authoring/draft/json.js';
import { useDraft } from '../authoring/draft/DraftContext.js';
import fields from '../authoring/fields/fields.module.css';
import { More } from '../authoring/fields/More.js';
import styles from './builder.module.css';

interface TagChoiceProps {
  path: Path;
  known: readonly { value: string; count: number }[];
}

/** The tags that a question must have, all of them. */
export function TagChoice({ path, known }: TagChoiceProps) {
  const t = useT();
  const format = useFormat();
  const { draft: quiz, change } = useDraft();
  const chosen = listAt(quiz, path).filter((tag) => typeof tag === 'string');
  const gone = chosen.filter((tag) => !known.some(({ value }) => value === tag));
  const choose = (tags: typeof chosen) =>
    change((before) => withValue(before, path, tags.length > 0 ? tags : null));
  const toggle = (tag: string, on: boolean) =>
    choose(on ? [...chosen, tag] : chosen.filter((other) => other !== tag));
  return (
    <More
      label={
        chosen.length === 0 ? t('quizBuilder:anyTags') : t('quizBuilder:tags', { list: format.list(chosen) })
      }
    >
      <fieldset className={styles['tags']}>
        <legend>{t('quizBuilder:tagsLegend')}</legend>
        {[...known, ...gone.map((value) => ({ value, count: 0 }))].map(({ value, count }) => (
          <label key={value} className={fields['check']}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => toggle(value, target.checked)}
            />
            {value} ({count})
          </label>
        ))}
      </fieldset>
    </More>
  );
}
