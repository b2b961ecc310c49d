import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  /** Follows a request into the jobs that it causes. */
  requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` so that everything it causes is logged under this request id. */
export const withRequestId = <T>(requestId: string, work: () => T): T => storage.run({ requestId }, work);

/** The id of the request or job at hand, or null outside of one. */
export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null;
