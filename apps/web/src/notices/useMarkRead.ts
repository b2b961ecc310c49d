import { MarkNoticesReadDocument } from '@gssr/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../api/request.js';
import { type NoticeParts, unreadNoticesQuery } from './noticesQuery.js';

/** What was shown counts as read. The list keeps showing what is new until it is opened the next time. */
export function useMarkRead(newest: NoticeParts | undefined): void {
  const client = useQueryClient();
  const upTo = newest?.readAt === null ? newest.id : null;
  useEffect(() => {
    if (upTo === null) return;
    void request(MarkNoticesReadDocument, { upTo }).then(
      () => client.setQueryData(unreadNoticesQuery.queryKey, 0),
      () => undefined,
    );
  }, [upTo, client]);
}
