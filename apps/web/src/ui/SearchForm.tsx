import { type FormEvent, useId } from 'react';
import { useT } from '../i18n/useT.js';
import { Button } from './Button.js';
import { Field } from './Field.js';

interface SearchFormProps {
  label: string;
  value: string;
  onSearch: (value: string) => void;
}

export function SearchForm({ label, value, onSearch }: SearchFormProps) {
  const t = useT();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get('search');
    onSearch(typeof entered === 'string' ? entered.trim() : '');
  };
  return (
    <form role="search" onSubmit={submit}>
      <Field
        key={value}
        id={id}
        name="search"
        type="search"
        label={label}
        defaultValue={value}
        beside={<Button type="submit">{t('common:search')}</Button>}
      />
    </form>
  );
}
