import { type FieldProblem, say } from '@gssr/kernel';
import { z } from 'zod';
import type { Parsed } from '../kind.js';
import { isBlank, listIn, read, refusal, refused } from '../response.js';
import type { FileUploadPayload } from './file-upload.payload.js';

/** A file that the platform has stored. Whether it is there, and whose it is, is not the engine's business. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

export interface FileUploadResponse {
  readonly files: readonly UploadedFile[];
}

const file = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(255),
  bytes: z.int().min(1),
});

/** Reads `{ files: [{ id, name, bytes }] }`. */
export function readFiles(payload: FileUploadPayload, raw: unknown): Parsed<FileUploadResponse> {
  if (isBlank(raw)) return read({ files: [] });
  const list = listIn(raw, 'files');
  if (!list) return refused([shape('files')]);
  if (list.length > payload.mostFiles) return refused([tooMany(payload.mostFiles)]);
  const files = list.map((entry) => file.safeParse(entry).data);
  const problems = files.flatMap((entry, index) =>
    fileProblems(payload, files, entry, `files.${index}`, index),
  );
  return problems.length > 0 ? refused(problems) : read({ files: files.flatMap((entry) => entry ?? []) });
}

function fileProblems(
  { mostBytes, endings }: FileUploadPayload,
  files: readonly (UploadedFile | undefined)[],
  entry: UploadedFile | undefined,
  field: string,
  index: number,
): FieldProblem[] {
  if (!entry) return [shape(field)];
  const ending = entry.name.split('.').at(-1)?.toLowerCase() ?? '';
  return [
    ...(entry.bytes > mostBytes ? [tooLarge(field, mostBytes)] : []),
    ...(endings.length > 0 && !endings.includes(ending) ? [wrongEnding(field, endings)] : []),
    ...(files.findIndex((other) => other?.id === entry.id) < index ? [repeated(field)] : []),
  ];
}

const shape = (field: string) =>
  refusal(field, 'SHAPE', 'Send a list named "files" of { id, name, bytes }, and nothing else.');

const tooMany = (limit: number) =>
  refusal(
    'files',
    'TOO_MANY_FILES',
    limit === 1 ? 'Hand in one file only.' : say`Hand in at most ${limit} files.`,
  );

const tooLarge = (field: string, limit: number) =>
  refusal(
    `${field}.bytes`,
    'FILE_TOO_LARGE',
    say`Keep a file within ${limit} bytes: shrink it, or hand in a part.`,
  );

const wrongEnding = (field: string, endings: readonly string[]) =>
  refusal(`${field}.name`, 'FILE_ENDING', say`Hand in a file of one of these types: ${endings.join(', ')}.`);

const repeated = (field: string) =>
  refusal(`${field}.id`, 'FILE_REPEATED', 'This file is there twice. Hand it in once.');
