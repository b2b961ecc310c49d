import { isId, type FieldProblem } from '@gssr/kernel';
import { FileStorage, Transactions, type StoredFile } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { fileLimitsOf, type QuestionPayload } from '../grading/index.js';
import { filesAt, findAnswerFile, type AnswerFile, type AnswerPlace } from './answer-files.repository.js';
import { fileTypeOf, UNKNOWN_MEDIA_TYPE } from './file-types.js';

/** Whom a file is given to. */
export interface FileReader {
  id: string;
  mayMark: boolean;
}

export type ReadFiles = { ok: true; response: unknown } | { ok: false; problems: readonly FieldProblem[] };

/** The files that learners have handed in. */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
  ) {}

  /** The response as it may be stored: of a file question with the files that are there, of others as it came. */
  given(
    payload: QuestionPayload,
    { response, ...place }: AnswerPlace & { response: unknown },
  ): ReadFiles | Promise<ReadFiles> {
    return fileLimitsOf(payload) ? this.resolve(place, response) : { ok: true, response };
  }

  /**
   * A response to a file question in which name and size are what was stored, whatever the client says. Refused unless each file
   * was uploaded by this person for this very question.
   */
  private async resolve(place: AnswerPlace, response: unknown): Promise<ReadFiles> {
    const ids = idsIn(response);
    // Not ours to judge: the engine says what is wrong with the shape.
    if (!ids || ids.length === 0) return { ok: true, response };
    const found = await filesAt(this.transactions.single, place, ids.filter(isId));
    const files = ids.map((id) => found.find((file) => file.id === id));
    const missing = files.flatMap((file, index) => (file ? [] : [notUploaded(index)]));
    if (missing.length > 0) return { ok: false, problems: missing };
    return { ok: true, response: { files: files.flatMap((file) => (file ? [named(file)] : [])) } };
  }

  /** For the learner, and for markers once it is handed in; null for everybody else. */
  async read(id: string, reader: FileReader): Promise<(StoredFile & { file: AnswerFile }) | null> {
    const file = isId(id) ? await findAnswerFile(this.transactions.single, id) : null;
    if (!file) return null;
    if (file.personId !== reader.id && !(reader.mayMark && file.submitted)) return null;
    const stored = await this.storage.get(file.fileId);
    const mediaType = fileTypeOf(file.name)?.mediaType ?? UNKNOWN_MEDIA_TYPE;
    return stored && { ...stored, mediaType, file };
  }
}

const named = ({ id, name, bytes }: AnswerFile) => ({ id, name, bytes });

/** Null when it is no list of files. */
function idsIn(response: unknown): string[] | null {
  const files = (response as { files?: unknown } | null)?.files;
  if (!Array.isArray(files) || files.length > 100) return null;
  const ids = files.map((file: unknown) => (file as { id?: unknown } | null)?.id);
  return ids.every((id) => typeof id === 'string') ? ids.map((id) => id.toLowerCase()) : null;
}

const notUploaded = (index: number): FieldProblem => ({
  field: `files.${index}.id`,
  code: 'RESPONSE.FILE_NOT_UPLOADED',
  message: 'This file has not arrived. Choose it again.',
});
