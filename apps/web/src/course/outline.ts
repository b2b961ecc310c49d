import type { ActivityProgressParts, CourseOutline } from '@gssr/contract';
import { paths } from '../app/paths.js';

export type OutlineActivity = CourseOutline['sections'][number]['activities'][number];

/** The course's activities in the order in which they are taken. */
export function activitiesOf(outline: Pick<CourseOutline, 'sections'>): OutlineActivity[] {
  return inOrder(outline.sections).flatMap((section) => inOrder(section.activities));
}

export function inOrder<Item extends { position: number }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.position - b.position);
}

export function activityPath(enrolmentId: string, activity: Pick<OutlineActivity, 'id' | 'kind'>): string {
  const open = activity.kind === 'LESSON' ? paths.lesson : paths.quiz;
  return open(enrolmentId, activity.id);
}

export interface Neighbours {
  /** From 1. */
  number: number;
  total: number;
  previous: OutlineActivity | null;
  next: OutlineActivity | null;
}

/** Where an activity stands in its course. Null when it is not in it. */
export function neighboursOf(
  outline: Pick<CourseOutline, 'sections'>,
  activityId: string,
): Neighbours | null {
  const all = activitiesOf(outline);
  const index = all.findIndex(({ id }) => id === activityId);
  if (index < 0) return null;
  return {
    number: index + 1,
    total: all.length,
    previous: all[index - 1] ?? null,
    next: all[index + 1] ?? null,
  };
}

export function progressOf(
  activities: readonly ActivityProgressParts[],
  activityId: string,
): ActivityProgressParts | null {
  return activities.find((progress) => progress.activityId === activityId) ?? null;
}
