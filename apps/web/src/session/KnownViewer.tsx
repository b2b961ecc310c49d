import type { ViewerParts } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { QueryView } from '../ui/QueryView.js';
import { viewerQuery } from './viewer.js';

/**
 * Waits until it is known who is signed in: a station's computer is shared, and what it keeps of one person is not to be shown
 * to the next.
 */
export function KnownViewer({ children }: { children: (viewer: ViewerParts) => ReactNode }) {
  const query = useQuery(viewerQuery);
  return (
    <QueryView query={query}>
      {(viewer) => (viewer ? <Fragment key={viewer.id}>{children(viewer)}</Fragment> : null)}
    </QueryView>
  );
}
