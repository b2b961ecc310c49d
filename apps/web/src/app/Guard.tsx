import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { failureOf } from '../api/errors.js';
import { hasRole, sessionHasEnded, viewerQuery, wasSignedIn } from '../session/viewer.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeleton } from '../ui/Skeleton.js';
import { NoPermissionPage } from './NoPermissionPage.js';
import { signInPath } from './paths.js';
import type { Access, Frame } from './routes.js';

interface GuardProps {
  access: Access;
  /** Stands around what is drawn in place of the page. */
  frame: Frame;
  children: ReactNode;
}

/**
 * Lets through whom the page is for. Where somebody was signed in lately the page need not wait for the server to say so: it
 * only ever shows what the server gives it.
 */
export function Guard({ access, frame: Frame, children }: GuardProps) {
  const { data: viewer, error, refetch, isFetching } = useQuery(viewerQuery);
  const [pathname] = useLocation();
  const search = useSearch();
  if (access === 'everyone') return children;
  if (viewer === null) {
    return (
      <Redirect to={signInPath(search ? `${pathname}?${search}` : pathname, sessionHasEnded())} replace />
    );
  }
  if (viewer && access !== 'signedIn' && !hasRole(viewer, ...access)) return <NoPermissionPage />;
  if (viewer || wasSignedIn()) return children;
  return (
    <Frame>
      {error ? (
        <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} busy={isFetching} />
      ) : (
        <Skeleton />
      )}
    </Frame>
  );
}
