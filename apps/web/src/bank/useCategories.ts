import { DeleteCategoryDocument, SaveCategoryDocument } from '@gssr/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';

type Answer = { __typename: 'CategoryChanged' } | { __typename: string; message: string };

/** Makes, renames and deletes categories, one at a time. */
export function useCategories(courseCode: string) {
  const t = useT();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const change = async (ask: () => Promise<Answer>, done: string) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    setFailure(null);
    try {
      const answer = await ask();
      if ('message' in answer) setRefusal(answer.message);
      else {
        announce(done);
        await client.invalidateQueries({ queryKey: ['bank'] });
      }
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };

  return {
    busy,
    refusal,
    failure,
    /** `key`: null for a new one. */
    save: (key: string | null, title: string) =>
      change(
        async () => (await request(SaveCategoryDocument, { courseCode, key, title })).saveCategory,
        t('studio:categorySaved', { title }),
      ),
    remove: (key: string, title: string) =>
      change(
        async () => (await request(DeleteCategoryDocument, { courseCode, key })).deleteCategory,
        t('studio:categoryDeleted', { title }),
      ),
  };
}
