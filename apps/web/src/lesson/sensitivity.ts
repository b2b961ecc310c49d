import type { Lesson } from './LessonView.js';

/** From here on a lesson describes violence and says so before it opens. */
const describing = 2;

export const noticeNeeded = ({ intensity, notice }: Pick<Lesson, 'intensity' | 'notice'>): boolean =>
  intensity >= describing || notice !== null;

/** The tab and the history then show where in the course the person is, and not what the lesson is about. */
export const isSensitive = ({ intensity, notice }: Pick<Lesson, 'intensity' | 'notice'>): boolean =>
  intensity > 0 || notice !== null;

// Asked once in a session of the browser: who comes back tomorrow may be in another state, or another place.
const keyOf = (activityId: string): string => `gssr.notice.${activityId}`;

export function noticeAccepted(activityId: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(activityId)) !== null;
  } catch {
    return false;
  }
}

export function acceptNotice(activityId: string): void {
  try {
    sessionStorage.setItem(keyOf(activityId), 'yes');
  } catch {
    // Not kept: the notice is shown again next time.
  }
}
