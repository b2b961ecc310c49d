import type { EntityManager } from 'typeorm';
import type { DraftKind } from '../curriculum/index.js';

/** What completes an activity: having been through it, or having passed it. */
export type CompletionKind = 'FINISHED' | 'PASSED';

/** An activity of a draft that is being published. */
export interface FreezeContext {
  courseId: string;
  activityId: string;
  /** The kind's own JSON of this activity. */
  content: unknown;
  /** The kind's own JSON that its activities share, for example the question bank; undefined when there is none. */
  resources: unknown;
}

/** What the running system asks of a kind of activity. */
export interface PublishableKind {
  /** As stored and as in the API, for example `LESSON`. */
  readonly kind: string;
  readonly completion: CompletionKind;
  /** How a draft of it is read, checked and written. */
  readonly draft: DraftKind;
  /** Writes the content of one published activity, in the publishing transaction. It never changes afterwards. */
  freeze(manager: EntityManager, context: FreezeContext): Promise<void>;
}
