import type { RecordLessonProgressMutation } from '@gssr/contract';
import { queryClient } from '../api/queryClient.js';
import { enrolmentQuery } from './enrolmentQuery.js';

/** Puts what the server answered into what is shown, so that no page has to ask again. */
export function keepSavedProgress(
  enrolmentId: string,
  result: RecordLessonProgressMutation['recordLessonProgress'],
): void {
  if (result.__typename !== 'LessonProgressSaved') return;
  const { activity, progress, completedCourse } = result;
  queryClient.setQueryData(enrolmentQuery(enrolmentId).queryKey, (enrolment) =>
    enrolment
      ? {
          ...enrolment,
          progress,
          activities: [
            ...enrolment.activities.filter(({ activityId }) => activityId !== activity.activityId),
            activity,
          ],
        }
      : enrolment,
  );
  for (const queryKey of [['learning'], ['course'], ['catalogue']])
    void queryClient.invalidateQueries({ queryKey });
  if (completedCourse) void queryClient.invalidateQueries({ queryKey: ['enrolment', enrolmentId] });
}
