import { QuizLearnersDocument } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import { QueryView } from '../ui/QueryView.js';
import { SearchForm } from '../ui/SearchForm.js';
import field from '../ui/field.module.css';

interface PersonChoiceProps {
  activityId: string;
  personId: string;
  error?: string;
  onChoose: (personId: string) => void;
}

/** Finds one of the people who take the quiz. */
export function PersonChoice({ activityId, personId, error, onChoose }: PersonChoiceProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const query = useQuery({
    queryKey: ['quizLearners', activityId, search],
    queryFn: async ({ signal }) =>
      (await request(QuizLearnersDocument, { activityId, search }, { signal })).quizLearners,
  });
  return (
    <>
      <SearchForm label={t('allowances:findPerson')} value={search} onSearch={setSearch} />
      <QueryView query={query} lines={1}>
        {(people) =>
          people.length === 0 ? (
            <p role="status">{t('allowances:nobodyFound')}</p>
          ) : (
            <FieldFrame id="personId" label={t('allowances:person')} error={error}>
              {(described) => (
                <select
                  {...described}
                  id="personId"
                  className={field['input']}
                  value={personId}
                  onChange={(event) => onChoose(event.target.value)}
                >
                  <option value="">{t('allowances:choosePerson')}</option>
                  {people.map(({ id, name, email }) => (
                    <option key={id} value={id}>
                      {t('allowances:nameAndAddress', { name, email })}
                    </option>
                  ))}
                </select>
              )}
            </FieldFrame>
          )
        }
      </QueryView>
    </>
  );
}
