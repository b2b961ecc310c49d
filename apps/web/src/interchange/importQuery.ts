import { type QuestionImportQuery, QuestionImportDocument } from '@gssr/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type ImportedFile = NonNullable<QuestionImportQuery['questionImport']>;
export type FileQuestion = ImportedFile['questions']['edges'][number]['node'];
export type Fate = FileQuestion['fate'];
export type FateChoice = Fate | 'ALL';

const first = 50;

export const importQuery = (id: string, fate: FateChoice) =>
  infiniteQueryOptions({
    queryKey: ['questionImport', id, fate],
    initialPageParam: null as string | null,
    staleTime: 0,
    queryFn: async ({ pageParam, signal }) => {
      const chosen = fate === 'ALL' ? null : fate;
      const variables = { id, fate: chosen, first, after: pageParam };
      return (await request(QuestionImportDocument, variables, { signal })).questionImport ?? null;
    },
    getNextPageParam: (file) =>
      file?.questions.pageInfo.hasNextPage ? file.questions.pageInfo.endCursor : null,
  });
