/** What a list of answers can be narrowed to, and how many of them there are of it. */
export interface MarkingFacet {
  /** To filter by. */
  value: string;
  title: string;
  /** Null where it is not counted. */
  count: number | null;
}

export interface MarkingFacets {
  courses: MarkingFacet[];
  questions: QuestionFacet[];
}

export interface QuestionFacet extends Omit<MarkingFacet, 'title'> {
  title: string | null;
  /** The latest of those that were answered. */
  questionVersionId: string;
}
