/** What a notice is about. Its words stand with whoever shows it, and never name the subject of a course. */
export type NoticeKind = 'RESULT_CORRECTED' | 'CORRECTION_UNDONE' | 'MARK_CHANGED';

/** Where the notice leads, and what has changed for its reader. */
export interface NoticePayload {
  enrolmentId: string;
  activityId: string;
  /** Whether a quiz counts as passed now that did not, or the other way round. */
  passing: 'PASSED' | 'NOT_PASSED' | null;
  /** Whether a certificate came or went with it. */
  certificate: 'COMES' | 'GOES' | null;
}

export interface NewNotice {
  personId: string;
  kind: NoticeKind;
  payload: NoticePayload;
  /** What it is sent for. A person gets one notice of a kind for it, however often it is asked. */
  referenceId: string;
  /** Why this person is told; kept, and not shown. */
  reason: string;
}

export interface Notice {
  id: string;
  kind: NoticeKind;
  payload: NoticePayload;
  createdAt: Date;
  readAt: Date | null;
}
