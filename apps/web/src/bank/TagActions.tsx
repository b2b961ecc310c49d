import { useId, useState } from 'react';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Choice } from '../ui/Choice.js';
import { Field } from '../ui/Field.js';

interface TagActionsProps {
  /** That some of the chosen questions have. */
  tags: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** Gives the chosen questions a tag, or takes one away. */
export function TagActions({ tags, onAdd, onRemove }: TagActionsProps) {
  const t = useT();
  const id = useId();
  const [tag, setTag] = useState('');
  const add = () => (tag.trim() === '' ? undefined : onAdd(tag.trim()));
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          id={id}
          label={t('studio:addTag')}
          placeholder={t('studio:addTagHint')}
          value={tag}
          autoComplete="off"
          onChange={({ target }) => setTag(target.value)}
          beside={<Button type="submit">{t('studio:addThisTag')}</Button>}
        />
      </form>
      {tags.length > 0 ? (
        <Choice
          label={t('studio:removeTag')}
          value=""
          onChoose={(chosen) => (chosen === '' ? undefined : onRemove(chosen))}
          options={[
            { value: '', label: t('studio:choosePlace') },
            ...tags.map((value) => ({ value, label: value })),
          ]}
        />
      ) : null}
    </>
  );
}
