import { noKey } from '../key.js';
import type { Grade, Kind, RichText } from '../kind.js';
import { gradeManual } from '../manual/manual.grade.js';
import { reviewRubric } from '../manual/rubric.js';
import { fileUploadSchema, type FileUploadPayload } from './file-upload.payload.js';
import { readFiles, type FileUploadResponse } from './file-upload.response.js';

export interface FileUploadView {
  readonly kind: 'FILE_UPLOAD';
  readonly stem: RichText;
  readonly mostFiles: number;
  readonly mostBytes: number;
  readonly endings: readonly string[];
}

export const fileUpload: Kind<'FILE_UPLOAD', FileUploadPayload, FileUploadResponse, Grade, FileUploadView> = {
  kind: 'FILE_UPLOAD',
  marking: 'MANUAL',
  schema: fileUploadSchema,
  review: ({ rubric }) => ({ problems: reviewRubric(rubric), warnings: [] }),
  readResponse: readFiles,
  grade: ({ feedback }, { files }) => gradeManual(files.length > 0, feedback),
  arrangement: () => ({ ids: [], mayShuffle: false }),
  present: ({ kind, stem, mostFiles, mostBytes, endings }) => ({ kind, stem, mostFiles, mostBytes, endings }),
  summarise: (_, { files }) => files.map(({ name }) => name).join('; '),
  key: noKey,
  answerLines: () => [],
  alternatives: () => [],
  fileLimits: ({ mostBytes, endings }) => ({ mostBytes, endings }),
};
