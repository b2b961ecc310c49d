import { createContext } from 'react';

/** Where a file belongs: a question of an open attempt. */
export interface UploadPlace {
  attemptId: string;
  position: number;
}

/** Null where a question is only shown, as in a preview. */
export const UploadPlaceContext = createContext<UploadPlace | null>(null);

export interface HandedIn {
  id: string;
  name: string;
  bytes: number;
}

export type UploadProblem = 'tooLarge' | 'ending' | 'content' | 'closed' | 'refused' | 'unreached';

export class UploadError extends Error {
  constructor(readonly problem: UploadProblem) {
    super(problem);
  }
}

const problemOf: Record<string, UploadProblem> = {
  'UPLOAD.FILE_ENDING': 'ending',
  'UPLOAD.FILE_CONTENT': 'content',
  'UPLOAD.CLOSED': 'closed',
  'UPLOAD.TOO_LARGE': 'tooLarge',
};

/** An id of the file's own, so that one that is sent again is stored once. Pages without TLS have no `randomUUID`. */
export function newFileId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant.toString(16) + hex.slice(18, 20),
    hex.slice(20),
  ].join('-');
}

/** Sends a file, telling how much of it has gone, 0 to 100. Throws UploadError. */
export function uploadFile(
  { attemptId, position }: UploadPlace,
  id: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<HandedIn> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much has gone.
    const sending = new XMLHttpRequest();
    sending.open('PUT', `/attempts/${attemptId}/items/${position}/files/${id}`);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    sending.responseType = 'json';
    sending.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total));
    sending.onerror = () => reject(new UploadError('unreached'));
    sending.onload = () => {
      if (sending.status === 200) return resolve(sending.response as HandedIn);
      const { code } = (sending.response ?? {}) as { code?: string };
      reject(new UploadError(problemOf[code ?? ''] ?? (sending.status >= 500 ? 'unreached' : 'refused')));
    };
    sending.send(file);
  });
}
