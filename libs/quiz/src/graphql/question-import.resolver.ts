import { Access } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PlannedFate } from '../question-import/plan-import.js';
import {
  ApplyQuestionImportInput,
  ApplyQuestionImportResult,
  DiscardQuestionImportResult,
  ImportedQuestionConnection,
  PlannedFateEnum,
  QuestionImportType,
  type ImportedQuestionType,
} from './question-import.types.js';
import { QuestionImportView } from './question-import.view.js';

@Resolver(() => QuestionImportType)
export class QuestionImportResolver {
  constructor(private readonly view: QuestionImportView) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuestionImportType, { nullable: true })
  questionImport(@Args('id', { type: () => ID }) id: string): Promise<QuestionImportType | null> {
    return this.view.byId(id);
  }

  @ResolveField(() => ImportedQuestionConnection)
  questions(
    @Parent() parent: QuestionImportType,
    @Args('fate', { type: () => PlannedFateEnum, nullable: true }) fate: PlannedFate | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<ImportedQuestionType>> {
    return this.view.questions(parent, fate ?? null, { first, after });
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => ApplyQuestionImportResult)
  applyQuestionImport(
    @Args('input') input: ApplyQuestionImportInput,
  ): Promise<typeof ApplyQuestionImportResult> {
    return this.view.apply(input);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => DiscardQuestionImportResult)
  discardQuestionImport(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof DiscardQuestionImportResult> {
    return this.view.discard(id);
  }
}
