import { spokenLanguage } from '../api/spokenLanguage.js';

/** What a server says of a file that it does not take. */
export class FileRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'FileRefused';
  }
}

export const MOST_BYTES = 32 * 1024 * 1024;

/** Brings a file and returns the id of its preview. Throws FileRefused with the server's own words. */
export async function uploadQuestions(courseCode: string, file: File): Promise<string> {
  const place = new URLSearchParams({ course: courseCode, file: file.name });
  const response = await fetch(`/question-imports?${place}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json', ...spokenLanguage() },
    body: file,
  });
  const { id, refused } = (await response.json()) as Answer;
  if (response.ok && id) return id;
  if (refused) throw new FileRefused(refused.code, refused.message);
  throw new Error(`The server answered ${response.status}.`);
}

interface Answer {
  id?: string;
  refused?: { code: string; message: string };
}
