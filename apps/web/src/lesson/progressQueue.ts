import {
  type LessonProgressInput,
  type RecordLessonProgressMutation,
  RecordLessonProgressDocument,
} from '@gssr/contract';
import { failureOf, isPassing } from '../api/errors.js';
import { type RequestOptions, request } from '../api/request.js';
import { keepSavedProgress } from '../enrolment/savedProgress.js';
import { type NotedProgress, dropNoted, note, notedKeys, readNoted } from './notedProgress.js';

type Result = RecordLessonProgressMutation['recordLessonProgress'];

export { note as noteProgress } from './notedProgress.js';

/** Sends all that is noted. What cannot be sent now stays noted; what the server refuses is dropped. */
export async function flushProgress(options: RequestOptions = {}): Promise<void> {
  await Promise.all(notedKeys().map((key) => sendNoted(key, options).catch(() => undefined)));
}

/** Marks a lesson as finished. Null when that is noted but could not be sent yet. */
export async function finishLesson(progress: LessonProgressInput): Promise<Result | null> {
  return sendNoted(note({ ...progress, finished: true }), {});
}

async function sendNoted(key: string, options: RequestOptions): Promise<Result | null> {
  const noted = readNoted(key);
  return noted ? send(key, noted, options) : null;
}

async function send(
  key: string,
  { text, progress }: NotedProgress,
  options: RequestOptions,
): Promise<Result | null> {
  try {
    const { recordLessonProgress } = await request(
      RecordLessonProgressDocument,
      { input: progress },
      options,
    );
    if (readNoted(key)?.text === text) dropNoted(key);
    keepSavedProgress(progress.enrolmentId, recordLessonProgress);
    return recordLessonProgress;
  } catch (error) {
    const failure = failureOf(error);
    if (isPassing(failure)) return null;
    if (failure !== 'signIn') dropNoted(key);
    throw error;
  }
}
