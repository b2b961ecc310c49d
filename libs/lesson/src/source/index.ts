export type { BlockDraft, CalloutTone, Intensity, LessonDraft, SourceDraft } from './lesson-draft.js';
export { lessonDraftKind } from './lesson-draft-kind.js';
