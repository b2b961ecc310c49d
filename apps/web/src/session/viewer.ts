import { type Role, type ViewerParts, SignOutDocument, ViewerDocument } from '@gssr/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/queryClient.js';
import { request } from '../api/request.js';
import { forgetAll, remember, remembered } from '../app/storage.js';

const hintKey = 'gssr.signedIn';

/** Begins the keys of what is not to stay on a shared computer: words about other people's answers. */
const confidential = 'gssr.marking.';

export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  staleTime: Infinity,
  queryFn: async () => keepHint((await request(ViewerDocument, {})).viewer),
});

let ended = false;

function keepHint(viewer: ViewerParts | null): ViewerParts | null {
  ended = viewer === null && (ended || wasSignedIn());
  remember(hintKey, viewer ? 'yes' : 'no');
  return viewer;
}

/** Whether somebody was signed in when this device last knew: lets a page ask for the right thing before the server has said who this is. */
export const wasSignedIn = (): boolean => remembered(hintKey) === 'yes';

/** True when someone was signed in on this device and did not sign out. */
export const sessionHasEnded = (): boolean => ended;

/** undefined while unknown, null when nobody is signed in. */
export function useViewer(): ViewerParts | null | undefined {
  return useQuery(viewerQuery).data;
}

export const hasRole = (viewer: ViewerParts | null | undefined, ...roles: Role[]): boolean =>
  viewer?.roles.some((role) => roles.includes(role)) ?? false;

/** Makes this the session's person; everything that was loaded for someone else is dropped. */
export function becomeViewer(viewer: ViewerParts): void {
  queryClient.clear();
  queryClient.setQueryData(viewerQuery.queryKey, keepHint(viewer));
}

/** The server said that the session has ended. */
export function sessionEnded(): void {
  queryClient.setQueryData(viewerQuery.queryKey, keepHint(null));
}

export async function signOut(): Promise<void> {
  await request(SignOutDocument, {});
  remember(hintKey, 'no');
  forgetAll(confidential);
  queryClient.clear();
  sessionEnded();
}
