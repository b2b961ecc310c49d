import { AppError } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { DraftKind } from '../curriculum/index.js';
import type { PublishableKind } from './activity-freezing.js';

/** The kinds of activity that this installation has. */
@Injectable()
export class ActivityKinds {
  private readonly kinds = new Map<string, PublishableKind>();

  /** Throws COURSE.DOUBLE_KIND when the kind is there already. */
  register(kind: PublishableKind): void {
    if (this.kinds.has(kind.kind))
      throw kindError('COURSE.DOUBLE_KIND', `The activity kind ${kind.kind} is registered twice.`);
    this.kinds.set(kind.kind, kind);
  }

  /** How drafts of every kind are checked. */
  drafts(): DraftKind[] {
    return [...this.kinds.values()].map(({ draft }) => draft);
  }

  /** Throws COURSE.UNKNOWN_KIND. */
  get(name: string): PublishableKind {
    const kind = this.kinds.get(name);
    if (!kind) throw kindError('COURSE.UNKNOWN_KIND', `There is no activity kind ${name}.`);
    return kind;
  }
}

const kindError = (code: string, message: string): AppError =>
  new AppError(code, message, { logLevel: 'error' });
