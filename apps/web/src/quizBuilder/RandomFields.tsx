import { useT } from '../i18n/useT.js';
import { type Path, listAt } from '../authoring/draft/json.js';
import { useDraft } from '../authoring/draft/DraftContext.js';
import fields from '../authoring/fields/fields.module.css';
import { WholeField } from '../authoring/fields/WholeField.js';
import type { DrawnFrom } from './builderQueries.js';
import { DefaultSelect } from './fields/DefaultSelect.js';
import { TagChoice } from './TagChoice.js';
import styles from './builder.module.css';

interface RandomFieldsProps {
  path: Path;
  from: DrawnFrom;
  /** How many questions fit; null while it is not known. */
  available: number | null;
}

/** How many questions, and what each of them must be: all that is named. */
export function RandomFields({ path, from, available }: RandomFieldsProps) {
  const t = useT();
  const { draft: quiz } = useDraft();
  const tags = listAt(quiz, [...path, 'tags']);
  return (
    <>
      <div className={fields['pair']}>
        <WholeField path={[...path, 'count']} label={t('quizBuilder:count')} />
        <DefaultSelect
          path={[...path, 'category']}
          label={t('quizBuilder:category')}
          options={[
            { value: '', label: t('quizBuilder:any') },
            ...from.categories.map(({ key, title, count }) => ({ value: key, label: `${title} (${count})` })),
          ]}
        />
        <DefaultSelect
          path={[...path, 'outcome']}
          label={t('quizBuilder:outcome')}
          options={[
            { value: '', label: t('quizBuilder:any') },
            ...from.outcomes.map(({ id, text }) => ({ value: id, label: `${id}: ${text}` })),
          ]}
        />
      </div>
      {from.facets.tags.length > 0 || tags.length > 0 ? (
        <TagChoice path={[...path, 'tags']} known={from.facets.tags} />
      ) : null}
      <p role="status" className={styles['available']}>
        {available === null ? null : t('quizBuilder:available', { count: available })}
      </p>
    </>
  );
}
