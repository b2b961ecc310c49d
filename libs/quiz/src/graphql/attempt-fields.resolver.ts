import { DateTime } from '@gssr/platform/graphql';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ShownItem, TimedAttempt } from '../attempt/attempt.js';
import { offlineUntil } from '../attempt/offline-until.js';
import { AttemptItemType, AttemptType } from './attempt.types.js';
import { AttemptView } from './attempt.view.js';
import type { QuizRules } from '../quiz/quiz-rules.js';
import { NavigationEnum, QuizSection } from './section.types.js';

@Resolver(() => AttemptType)
export class AttemptFieldsResolver {
  constructor(private readonly view: AttemptView) {}

  @ResolveField(() => Int, { description: 'Percent of the maximum.' })
  async passMark(@Parent() attempt: TimedAttempt): Promise<number> {
    return (await this.view.quizOf(attempt)).passMark;
  }

  @ResolveField(() => NavigationEnum)
  async navigation(@Parent() attempt: TimedAttempt): Promise<QuizRules['navigation']> {
    return (await this.view.quizOf(attempt)).navigation;
  }

  @ResolveField(() => [QuizSection])
  async sections(@Parent() attempt: TimedAttempt): Promise<QuizSection[]> {
    return (await this.view.quizOf(attempt)).sections.map((section) => ({ ...section }));
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description: 'While grading waits for answers that were given offline: until when it does.',
  })
  answersUntil(@Parent() attempt: TimedAttempt): Date | null {
    return offlineUntil(attempt);
  }

  @ResolveField(() => [AttemptItemType])
  items(@Parent() attempt: TimedAttempt & { knownItems?: ShownItem[] | null }): Promise<AttemptItemType[]> {
    return this.view.itemsOf(attempt, attempt.knownItems ?? null);
  }
}
