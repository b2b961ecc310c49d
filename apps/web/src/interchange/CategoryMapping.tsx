import { useQuery } from '@tanstack/react-query';
import { bankFactsQuery } from '../questionEditor/editorQueries.js';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import type { ImportedFile } from './importQuery.js';
import styles from './interchange.module.css';

/** Keys of categories of the bank by the ways of those of the file; what is missing gets a category of its own. */
export type Mapping = ReadonlyMap<string, string>;

export const wayText = (path: readonly string[]): string => JSON.stringify(path);

interface CategoryMappingProps {
  file: ImportedFile;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Into which category of the bank the questions of each category of the file go. */
export function CategoryMapping({ file, mapping, onChange }: CategoryMappingProps) {
  const t = useT();
  const { data: bank } = useQuery(bankFactsQuery(file.courseCode));
  if (file.categories.length === 0) return null;
  const choose = (way: string, to: string) => {
    const next = new Map(mapping);
    if (to === '') next.delete(way);
    else next.set(way, to);
    onChange(next);
  };
  return (
    <fieldset className={styles['mapping']}>
      <legend>{t('interchange:mapping')}</legend>
      {file.categories.map(({ path, count }) => {
        const way = wayText(path);
        return (
          <div key={way}>
            <Choice
              label={t('interchange:mapFrom', {
                category: path.join(' / ') || t('interchange:noCategory'),
                count,
              })}
              value={mapping.get(way) ?? ''}
              onChoose={(to) => choose(way, to)}
              options={[
                { value: '', label: t('interchange:ownCategory') },
                ...(bank?.categories ?? []).map(({ key, title }) => ({ value: key, label: title })),
              ]}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
