import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttemptItem, TimedAttempt } from '../attempt/attempt.js';
import { AttemptItemType, AttemptType } from './attempt.types.js';
import { AttemptView } from './attempt.view.js';

@Resolver(() => AttemptType)
export class AttemptFieldsResolver {
  constructor(private readonly view: AttemptView) {}

  @ResolveField(() => Int, { description: 'Percent of the maximum.' })
  async passMark(@Parent() attempt: TimedAttempt): Promise<number> {
    return (await this.view.quizOf(attempt)).passMark;
  }

  @ResolveField(() => [AttemptItemType])
  items(@Parent() attempt: TimedAttempt & { knownItems?: AttemptItem[] | null }): Promise<AttemptItemType[]> {
    return this.view.itemsOf(attempt, attempt.knownItems ?? null);
  }
}
