import { AppError, isId, say } from '@gssr/kernel';
import { FileStorage, isUniqueViolation, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadAnswer } from '../attempt/read-answer.js';
import { fileLimitsOf, type FileLimits } from '../grading/index.js';
import {
  findAnswerFile,
  forgetSpares,
  holdOpen,
  insertAnswerFile,
  type AnswerFile,
  type AnswerPlace,
} from './answer-files.repository.js';
import { endingOf, fileTypeOf, knownEndings, UNKNOWN_MEDIA_TYPE } from './file-types.js';

/** A file on its way. */
export interface Upload extends AnswerPlace {
  /** Chosen by the client: sent again, the file is stored once. */
  id: string;
  name: string;
  /** Throws when there are no bytes, or more than `most`. */
  read: (most: number) => Promise<Uint8Array>;
}

/** Whatever a question allows: a file is held in memory and kept in the database. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Files that were uploaded and not (yet) named by a saved answer; older ones make room. */
const SPARE = 5;

/** Takes files for answers of open attempts. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
    private readonly readAnswer: ReadAnswer,
  ) {}

  /**
   * Stores a file, once however often it is sent. Null when the place does not exist or is not this person's. Throws
   * UPLOAD.NAME, UPLOAD.FILE_ENDING, UPLOAD.FILE_CONTENT and UPLOAD.CLOSED.
   */
  async store(upload: Upload): Promise<AnswerFile | null> {
    const limits = isId(upload.id) ? await this.limitsAt(upload) : null;
    if (!limits) return null;
    const known = await this.sameAs(upload);
    if (known !== undefined) return known;
    const name = checkedName(upload.name, limits);
    const content = Buffer.from(await upload.read(Math.min(limits.mostBytes, MOST_BYTES)));
    checkContent(name, content);
    try {
      return await this.transactions.run((manager) => this.keep(manager, { ...upload, name }, content));
    } catch (error) {
      if (isUniqueViolation(error, 'pk_answer_file')) return (await this.sameAs(upload)) ?? null;
      throw error;
    }
  }

  private async limitsAt(place: Upload): Promise<FileLimits | null> {
    const asked = await this.readAnswer.question(place);
    return asked.kind === 'asked' ? fileLimitsOf(asked.payload) : null;
  }

  /** Undefined when there is no file of this id; null when it is somewhere else. */
  private async sameAs({
    id,
    attemptId,
    position,
    personId,
  }: Upload): Promise<AnswerFile | null | undefined> {
    const file = await findAnswerFile(this.transactions.single, id);
    if (!file) return undefined;
    const isSame =
      file.attemptId === attemptId.toLowerCase() && file.position === position && file.personId === personId;
    return isSame ? file : null;
  }

  private async keep(manager: EntityManager, upload: Upload, content: Buffer): Promise<AnswerFile> {
    if (!(await holdOpen(manager, upload))) throw closed();
    const mediaType = fileTypeOf(upload.name)?.mediaType ?? UNKNOWN_MEDIA_TYPE;
    const { id: fileId, sha256 } = await this.storage.put(manager, mediaType, content);
    const { id, attemptId, position, personId, name } = upload;
    const file = { id, attemptId, position, personId, name, bytes: content.length, sha256, fileId };
    await insertAnswerFile(manager, file);
    await this.storage.remove(manager, await forgetSpares(manager, upload, SPARE));
    return file;
  }
}

/** The last part of a path, of characters that can be read. */
function checkedName(given: string, { endings }: FileLimits): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim();
  if (name === '' || name.length > 255)
    throw new AppError('UPLOAD.NAME', 'Give the file a name of at most 255 characters.');
  const allowed = endings.length > 0 ? endings : knownEndings;
  if (!allowed.includes(endingOf(name)))
    throw new AppError(
      'UPLOAD.FILE_ENDING',
      say`Hand in a file of one of these types: ${allowed.join(', ')}.`,
    );
  return name;
}

function checkContent(name: string, content: Buffer): void {
  if (fileTypeOf(name)?.looksRight(content) ?? true) return;
  throw new AppError(
    'UPLOAD.FILE_CONTENT',
    say`This is no ${endingOf(name)} file, whatever its name says. Save it in the right format and choose it again.`,
  );
}

const closed = (): AppError =>
  new AppError(
    'UPLOAD.CLOSED',
    'This attempt has been handed in or its time is over. Files uploaded before that count.',
  );
