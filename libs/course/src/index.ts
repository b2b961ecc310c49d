import { ActivityEntity, SectionEntity } from './course/activity.entity.js';
import { CourseEntity, CourseVersionEntity } from './course/course.entity.js';
import { MediaEntity } from './media/media.entity.js';

export type { CompletionKind, FreezeContext, PublishableKind } from './activity-kind/activity-freezing.js';
export { ActivityKinds } from './activity-kind/activity-kinds.js';
export { ActivityEntity } from './course/activity.entity.js';
export { CourseModule } from './course.module.js';
export { CourseEntity, CourseVersionEntity } from './course/course.entity.js';
export { readImage } from './media/image-file.js';
export { mediaIdOf } from './media/media-id.js';
export { Media } from './media/media.js';
export { PublishedCourses, type ActivityInVersion } from './published/published-courses.js';
export type {
  Outcome,
  PublishedActivity,
  PublishedSection,
  PublishedVersion,
} from './published/published-version.js';
export { Drafts, type DraftEdit, type Saved, type SaveOutcome } from './publishing/drafts.js';
export { Publishing, type Published } from './publishing/publishing.js';
export const courseEntities = [CourseEntity, CourseVersionEntity, SectionEntity, ActivityEntity, MediaEntity];
export * from './curriculum/index.js';
