import { fileLimitsOf, type QuestionPayload } from '../grading/index.js';

interface FilesResponse {
  files: { name: string }[];
}

/** The same answer with its files numbered: a name may tell who chose it. */
export function namelessFiles(payload: QuestionPayload, response: unknown): unknown {
  if (!fileLimitsOf(payload) || response === null) return response;
  const { files, ...rest } = response as FilesResponse;
  return {
    ...rest,
    files: files.map((file, index) => ({ ...file, name: `${index + 1}${endingOf(file.name)}` })),
  };
}

/** With its dot, in small letters; empty for none. */
export const endingOf = (name: string): string => /\.[a-z0-9]{1,10}$/i.exec(name)?.[0].toLowerCase() ?? '';
