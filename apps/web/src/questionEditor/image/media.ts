import { RequestError } from '../../api/errors.js';
import { spokenLanguage } from '../../api/spokenLanguage.js';

/** An image as a question names it. */
export interface StoredImage {
  source: string;
  width: number;
  height: number;
}

/** Where the browser gets an image from. */
export const mediaAddress = (source: string): string => `/media/${encodeURIComponent(source)}`;

/** Stores an image; or says why it is refused. Throws RequestError when the server was not reached. */
export async function uploadImage(file: File, alt: string): Promise<StoredImage | { message: string }> {
  const response = await fetch(`/media?${new URLSearchParams({ alt })}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': file.type, ...spokenLanguage() },
    body: file,
  }).catch((cause: unknown) => {
    throw new RequestError('offline', null, { cause });
  });
  const answer = (await response.json().catch(() => null)) as {
    id?: string;
    width?: number;
    height?: number;
    message?: string;
  } | null;
  if (response.ok && answer?.id)
    return { source: answer.id, width: answer.width ?? 1, height: answer.height ?? 1 };
  if (answer?.message) return { message: answer.message };
  throw new RequestError(response.status === 401 ? 'signIn' : 'server');
}
