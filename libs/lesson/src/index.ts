import { LessonEntity } from './lesson/lesson.entity.js';

export { LessonModule } from './lesson.module.js';
export { lessonDraftKind } from './source/index.js';
export const lessonEntities = [LessonEntity];
