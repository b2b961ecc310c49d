import type { SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';

/** Why something is taken back. */
export interface CorrectionCause {
  /** Of what corrects, for example a regrade: with it the correction can be undone. */
  id: string;
  reason: string;
  /** Who answers for it. */
  personId: string | null;
}

/** What took away that which comes back: this cause, or else any where several may be undone in any order. */
export interface RestoreFrom {
  causeId: string;
  orAny: boolean;
}

/** What hangs on the completion of an enrolment and must go, and come back, in the very transaction that changes it. */
interface WithdrawalHook {
  /** Those of the enrolments from which something would be taken. */
  affected(runner: SqlRunner, enrolmentIds: readonly string[]): Promise<string[]>;
  withdraw(runner: SqlRunner, enrolmentIds: readonly string[], cause: CorrectionCause): Promise<void>;
  /** Gives back what was taken. Returns the enrolments that have it again. */
  restore(runner: SqlRunner, enrolmentIds: readonly string[], from: RestoreFrom): Promise<string[]>;
}

/** Beside CompletionHooks: libs to the right register here what they take back when a completion is withdrawn. */
@Injectable()
export class WithdrawalHooks {
  private readonly hooks: WithdrawalHook[] = [];

  register(hook: WithdrawalHook): void {
    this.hooks.push(hook);
  }

  async affected(runner: SqlRunner, enrolmentIds: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    if (enrolmentIds.length === 0) return found;
    for (const hook of this.hooks) for (const id of await hook.affected(runner, enrolmentIds)) found.add(id);
    return found;
  }

  async withdraw(runner: SqlRunner, enrolmentIds: readonly string[], cause: CorrectionCause): Promise<void> {
    if (enrolmentIds.length === 0) return;
    for (const hook of this.hooks) await hook.withdraw(runner, enrolmentIds, cause);
  }

  async restore(runner: SqlRunner, enrolmentIds: readonly string[], from: RestoreFrom): Promise<Set<string>> {
    const restored = new Set<string>();
    if (enrolmentIds.length === 0) return restored;
    for (const hook of this.hooks)
      for (const id of await hook.restore(runner, enrolmentIds, from)) restored.add(id);
    return restored;
  }
}
