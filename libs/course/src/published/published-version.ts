/** A learning outcome of a course: what somebody can do afterwards. */
export interface Outcome {
  id: string;
  text: string;
}

export interface PublishedActivity {
  id: string;
  key: string;
  /** A kind of the activity-kind registry. */
  kind: string;
  title: string;
  /** Minutes it takes, as the author reckons. */
  minutes: number;
  required: boolean;
  /** From 0, over the whole version. */
  position: number;
}

export interface PublishedSection {
  id: string;
  title: string;
  position: number;
  activities: PublishedActivity[];
}

/** A published version of a course, which never changes. */
export interface PublishedVersion {
  id: string;
  courseId: string;
  code: string;
  number: number;
  language: string;
  title: string;
  summary: string;
  level: string;
  audience: string;
  minutes: number;
  outcomes: Outcome[];
  /** Months for which a certificate is valid; null for ever. */
  certificateValidMonths: number | null;
  publishedAt: Date;
  sections: PublishedSection[];
  /** All activities in order. */
  activities: PublishedActivity[];
}
