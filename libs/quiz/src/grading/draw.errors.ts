import { AppError } from '@gssr/kernel';

/** A pool cannot give as many questions as the quiz draws from it. `pool` is its index. */
export class PoolTooSmallError extends AppError {
  constructor(
    readonly pool: number,
    readonly wanted: number,
    /** Questions that this pool can give without taking them from another. */
    readonly available: number,
  ) {
    super(
      'QUIZ.POOL_TOO_SMALL',
      `Pool ${pool + 1} is to give ${wanted} questions and has ${available} of its own. Add questions or draw fewer.`,
    );
    this.name = 'PoolTooSmallError';
  }
}
