export { canonicalJson, contentHash } from './canonical.js';
export { checkDraft } from './check-draft.js';
export { alikeOptions, unknownOutcome } from './check-items.js';
export {
  activitiesOf,
  type ActivityDraft,
  type CourseDraft,
  type OutcomeDraft,
  type SectionDraft,
} from './course-draft.js';
export { errorAt, problemsUnder, repeatedIndices, warningAt } from './draft-problem.js';
export { CourseFiles } from './course-files.js';
export type { ActivitySource, DraftKind, WrittenFiles } from './draft-kind.js';
export type { Item, ItemDraft, ItemKind, ItemOption, ItemPayload } from './item.js';
export { itemPassages, type Passage } from './item-passages.js';
export { readItem } from './item-read.js';
export { writeItem } from './item-write.js';
export { markdownLine, printMarkdown } from './markdown-print.js';
export { readMarkdown, readMarkdownParts, type MarkdownPart } from './markdown.js';
export {
  advice,
  keyName,
  ProblemList,
  wholeAdvice,
  type CourseProblem,
  type DraftProblem,
  type Path,
  type Place,
  type Severity,
} from './problem.js';
export { readCourse, readCourseFolder, type CourseReading, type CourseSource } from './read-course.js';
export { joinInlines, trimInlines } from './rich-join.js';
export {
  plainText,
  walkRichText,
  type RichBlock,
  type RichInline,
  type RichNode,
  type RichText,
} from './rich-text.js';
export { hasStructure, structureProblems } from './schema.js';
export { graft, type Graft, type Located, type Locator } from './source-map.js';
export { plainLine, SourceText } from './source-text.js';
export { writeCourse, writeCourseFolder } from './write-course.js';
export { YamlSource } from './yaml-source.js';
export { writeYaml } from './yaml-write.js';
