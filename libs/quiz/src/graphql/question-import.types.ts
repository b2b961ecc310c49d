import { connectionType, DateTime, InvalidInput, NotAvailable, RichTextScalar } from '@gssr/platform/graphql';
import type { RichText } from '@gssr/course';
import { QuestionView } from './question/question-view.types.js';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const PlannedFateEnum = {
  TAKEN: 'TAKEN',
  TAKEN_WITH_LOSSES: 'TAKEN_WITH_LOSSES',
  REFUSED: 'REFUSED',
} as const;
registerEnumType(PlannedFateEnum, { name: 'ImportFate' });

const ImportStateEnum = { PREVIEWED: 'PREVIEWED', APPLIED: 'APPLIED', DISCARDED: 'DISCARDED' } as const;
registerEnumType(ImportStateEnum, { name: 'ImportState' });

export const OnExistingEnum = { SKIP: 'SKIP', REPLACE: 'REPLACE', NEW: 'NEW' } as const;
registerEnumType(OnExistingEnum, {
  name: 'OnExisting',
  description: 'What to do with a question that the bank has already, by its key.',
});

const AppliedOutcomeEnum = {
  ADDED: 'ADDED',
  REPLACED: 'REPLACED',
  UNCHANGED: 'UNCHANGED',
  SKIPPED: 'SKIPPED',
  REFUSED: 'REFUSED',
} as const;
registerEnumType(AppliedOutcomeEnum, { name: 'ImportOutcome' });

@ObjectType({ description: 'What is lost of a question, or why it is refused, and what to do.' })
class ImportMessage {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => Int, { nullable: true, description: 'Line of the file, from 1.' })
  line!: number | null;
}

@ObjectType({ description: 'One question of a file and its fate.' })
export class ImportedQuestionType {
  @Field(() => Int, { description: 'Its number in the file, from 1.' })
  number!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  kind!: string | null;

  @Field(() => [String], { description: 'From the outermost category to the innermost.' })
  category!: string[];

  @Field(() => PlannedFateEnum)
  fate!: string;

  @Field(() => [ImportMessage])
  messages!: ImportMessage[];

  @Field(() => RichTextScalar, {
    nullable: true,
    description: 'What is asked; null for one that is refused.',
  })
  stem!: RichText | null;

  @Field(() => QuestionView, {
    nullable: true,
    description: 'As a learner would see it; null for one that is refused.',
  })
  view!: typeof QuestionView | null;

  @Field(() => [ImportedAnswer], { description: 'What a key holds, in the order of the file; at most 50.' })
  answers!: ImportedAnswer[];

  @Field(() => AppliedOutcomeEnum, { nullable: true, description: 'Null before the import is applied.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the question in the bank.' })
  key!: string | null;
}

@ObjectType({ description: 'A line of a question: an option, a pair, an accepted answer.' })
class ImportedAnswer {
  @Field(() => RichTextScalar)
  content!: RichText;

  @Field(() => String, { nullable: true, description: 'Share of the mark, where the line has one.' })
  fraction!: string | null;
}

export const ImportedQuestionConnection = connectionType(ImportedQuestionType, 'ImportedQuestion');

@ObjectType()
class ImportCounts {
  @Field(() => Int)
  taken!: number;

  @Field(() => Int)
  takenWithLosses!: number;

  @Field(() => Int)
  refused!: number;
}

@ObjectType()
class ImportCategory {
  @Field(() => [String])
  path!: string[];

  @Field(() => Int)
  count!: number;
}

@ObjectType('QuestionImport', { description: 'A file of questions that was brought for a course.' })
export class QuestionImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  courseCode!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  format!: string;

  @Field(() => String, { nullable: true })
  encoding!: string | null;

  @Field(() => ImportStateEnum)
  state!: string;

  @Field(() => ImportCounts)
  counts!: ImportCounts;

  @Field(() => [ImportCategory], {
    description: 'Categories of the questions that can be taken; at most 500.',
  })
  categories!: ImportCategory[];

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  appliedAt!: Date | null;
}

@InputType()
class CategoryMapping {
  @Field(() => [String], { description: 'The way of a category of the file.' })
  from!: string[];

  @Field(() => String, { description: 'Key of a category of the bank; one that is not there is made.' })
  to!: string;
}

@InputType()
export class ApplyQuestionImportInput {
  @Field(() => ID)
  id!: string;

  @Field(() => OnExistingEnum)
  onExisting!: keyof typeof OnExistingEnum;

  @Field(() => [Int], { description: 'Numbers of questions to leave out.' })
  skip!: number[];

  @Field(() => String, { nullable: true, description: 'Outcome of the course that new questions ask about.' })
  outcome!: string | null;

  @Field(() => [CategoryMapping])
  categories!: CategoryMapping[];
}

@ObjectType({ description: 'How many questions had which outcome.' })
export class QuestionImportApplied {
  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  replaced!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  skipped!: number;

  @Field(() => Int)
  refused!: number;
}

export const ApplyQuestionImportResult = createUnionType({
  name: 'ApplyQuestionImportResult',
  types: () => [QuestionImportApplied, InvalidInput, NotAvailable] as const,
});

@ObjectType()
export class QuestionImportDiscarded {
  @Field(() => ID)
  id!: string;
}

export const DiscardQuestionImportResult = createUnionType({
  name: 'DiscardQuestionImportResult',
  types: () => [QuestionImportDiscarded, NotAvailable] as const,
});
