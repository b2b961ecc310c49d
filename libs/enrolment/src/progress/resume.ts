import type { PublishedActivity } from '@gssr/course';
import type { ProgressRow } from './progress.repository.js';

/** Where to go on: the activity last opened and not completed, else the first not completed; null when none is left. */
export function resumeAt(
  activities: readonly PublishedActivity[],
  progress: readonly ProgressRow[],
): string | null {
  const open = progress.filter(({ state }) => state !== 'COMPLETED');
  const last = open.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
  if (last) return last.activityId;
  const completed = new Set(progress.map(({ activityId }) => activityId));
  return activities.find(({ id }) => !completed.has(id))?.id ?? null;
}
