import { FileStorage, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { forgetUnused, keepHandedIn } from './answer-files.repository.js';

/** Removes what was uploaded and never handed in. Done twice, it does nothing the second time. */
@Injectable()
export class SortFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
  ) {}

  /** Of a submitted attempt; one that is open is left alone. */
  sort(attemptId: string, requestId?: string): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.storage.remove(manager, await forgetUnused(manager, attemptId));
      await keepHandedIn(manager, attemptId);
    }, requestId);
  }
}
