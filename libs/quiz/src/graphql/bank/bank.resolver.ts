import { Access, ViewerOf } from '@gssr/identity/graphql';
import { type FieldProblem, told } from '@gssr/kernel';
import { as, InvalidInput, NotAvailable, type GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BankQuestions, type BankPage } from '../../bank/bank-questions.js';
import { ChangeCategories, type CategoryResult } from '../../bank/change-categories.js';
import { ChangeQuestions } from '../../bank/change-questions.js';
import { SaveQuestion } from '../../bank/save-question.js';
import {
  BankFilterInput,
  BankQuestionType,
  BankQuestionVersionType,
  QuestionBankType,
  toBankQuestion,
} from './bank.types.js';
import {
  CategoryChanged,
  CategoryResultType,
  ChangeQuestionsResult,
  QuestionChangeInput,
  QuestionConflict,
  QuestionSaved,
  QuestionsChanged,
  SaveQuestionInput,
  SaveQuestionResult,
} from './bank-results.types.js';

type Described = BankQuestionType & { courseCode: string };

@Resolver(() => BankQuestionType)
export class BankResolver {
  constructor(
    private readonly questions: BankQuestions,
    private readonly saving: SaveQuestion,
    private readonly changing: ChangeQuestions,
    private readonly categories: ChangeCategories,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuestionBankType, { nullable: true, description: 'In the order of the bank.' })
  async bankQuestions(
    @Args('courseCode') courseCode: string,
    @Args('filter', { type: () => BankFilterInput, nullable: true }) filter: BankFilterInput | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
  ): Promise<QuestionBankType | null> {
    const { id } = await this.viewerOf.required(context);
    const page = await this.questions.page(courseCode, filter ?? {}, { first, after }, id);
    return page && toBank(page, courseCode);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => BankQuestionType, { nullable: true })
  async bankQuestion(
    @Args('courseCode') courseCode: string,
    @Args('key') key: string,
    @Context() context: GraphqlContext,
  ): Promise<Described | null> {
    const { id } = await this.viewerOf.required(context);
    const question = await this.questions.question(courseCode, key, id);
    return question && { ...toBankQuestion(question), courseCode };
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => [BankQuestionType], {
    description:
      'Questions of which something was corrected after they were published, and not in the draft.',
  })
  async correctedQuestions(
    @Args('courseCode') courseCode: string,
    @Context() context: GraphqlContext,
  ): Promise<Described[]> {
    const { id } = await this.viewerOf.required(context);
    const questions = await this.questions.corrected(courseCode, id);
    return questions.map((question) => ({ ...toBankQuestion(question), courseCode }));
  }

  @ResolveField(() => [BankQuestionVersionType], {
    description:
      'Its published versions, newest first. One statement a question: ask for one question at a time.',
  })
  versions(@Parent() { courseCode, key }: Described): Promise<BankQuestionVersionType[]> {
    return this.questions.versions(courseCode, key);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => SaveQuestionResult)
  async saveQuestion(
    @Args('input') input: SaveQuestionInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof SaveQuestionResult> {
    const result = await this.saving.save(input);
    if (result.kind === 'not-available') return notAvailable();
    if (result.kind === 'invalid') return invalid(result.problems);
    const question = await this.bankQuestion(input.courseCode, result.entry.item.key, context);
    if (!question) return notAvailable();
    return result.kind === 'conflict'
      ? as(QuestionConflict, { code: 'BANK.CONFLICT', message: CHANGED, question })
      : as(QuestionSaved, { question, warnings: [...result.warnings] });
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => ChangeQuestionsResult, { description: 'Changes all of these questions, or none.' })
  async changeQuestions(
    @Args('courseCode') courseCode: string,
    @Args('keys', { type: () => [String] }) keys: string[],
    @Args('change') change: QuestionChangeInput,
  ): Promise<typeof ChangeQuestionsResult> {
    const result = await this.changing.change(courseCode, keys, { ...change });
    if (result.kind === 'changed') return as(QuestionsChanged, { count: result.count });
    return result.kind === 'invalid' ? invalid(result.problems) : notAvailable();
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => CategoryResultType, { description: 'Makes a category, or renames the one with this key.' })
  async saveCategory(
    @Args('courseCode') courseCode: string,
    @Args('key', { type: () => String, nullable: true }) key: string | null,
    @Args('title') title: string,
  ): Promise<typeof CategoryResultType> {
    return toCategoryResult(await this.categories.save(courseCode, key, title));
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => CategoryResultType, { description: 'Deletes an empty category.' })
  async deleteCategory(
    @Args('courseCode') courseCode: string,
    @Args('key') key: string,
  ): Promise<typeof CategoryResultType> {
    return toCategoryResult(await this.categories.remove(courseCode, key));
  }
}

const toBank = (page: BankPage, courseCode: string): QuestionBankType => ({
  ...page,
  decimalSeparator: page.decimalMark,
  edges: page.edges.map(({ cursor, node }) => ({ cursor, node: { ...toBankQuestion(node), courseCode } })),
});

function toCategoryResult(result: CategoryResult): typeof CategoryResultType {
  if (result.kind === 'changed') return as(CategoryChanged, { key: result.key });
  return result.kind === 'invalid' ? invalid(result.problems) : notAvailable();
}

export const invalid = (problems: readonly FieldProblem[]): InvalidInput =>
  as(InvalidInput, {
    code: 'INPUT.INVALID',
    ...told(problems[0] ?? 'Correct what is marked.'),
    fields: [...problems],
  });

const CHANGED = 'Somebody else has saved this question meanwhile. Compare both, and choose.';

export const notAvailable = (): NotAvailable =>
  as(NotAvailable, {
    code: 'BANK.NOT_FOUND',
    message: 'It is not there any more. Reload the page.',
  });
