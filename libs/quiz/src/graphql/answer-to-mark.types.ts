import type { RichText } from '@gssr/course';
import { DateTime, RichTextScalar } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AnswerToMark } from '../marking/answer-to-mark.js';
import type { MarkingRole, MarkingStage } from '../marking/marking.js';
import { MarkEventType } from './mark-event.types.js';
import { MarkingCountsType, MarkingStageEnum, RubricChoice, RubricCriterion } from './marking.types.js';

const MarkingRoleEnum = {
  FIRST: 'FIRST',
  SECOND: 'SECOND',
  FINAL: 'FINAL',
  CHANGE: 'CHANGE',
} as const satisfies Record<MarkingRole, MarkingRole>;
registerEnumType(MarkingRoleEnum, { name: 'MarkingRole' });

const MarkingRefusalEnum = {
  OWN_ANSWER: 'OWN_ANSWER',
  MARKED_BY_YOU: 'MARKED_BY_YOU',
} as const satisfies Record<string, AnswerToMark['refusal'] & string>;
registerEnumType(MarkingRefusalEnum, { name: 'MarkingRefusal' });

@ObjectType('Marking')
export class MarkingType {
  @Field(() => Int, { description: 'From 1, within the answer.' })
  number!: number;

  @Field(() => MarkingRoleEnum)
  role!: MarkingRole;

  @Field(() => String)
  markerName!: string;

  @Field(() => [RubricChoice], { description: 'Empty for a change that gave a share directly.' })
  levels!: RubricChoice[];

  @Field(() => Float, { nullable: true, description: 'Share of the mark; null where the key marks again.' })
  fraction!: number | null;

  @Field(() => String, { nullable: true, description: 'For the learner.' })
  comment!: string | null;

  @Field(() => String, { nullable: true, description: 'For markers.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a change.' })
  reason!: string | null;

  @Field(() => DateTime)
  markedAt!: Date;
}

@ObjectType('AnswerFile')
export class AnswerFileType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Where marking is blind, a number and an ending.' })
  name!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String)
  url!: string;
}

@ObjectType()
export class QuestionToMark {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => RichTextScalar, { nullable: true })
  stem!: RichText | null;

  @Field(() => [RubricCriterion], { description: 'Empty for a question that the engine marks.' })
  rubric!: RubricCriterion[];

  @Field(() => RichTextScalar, { nullable: true })
  markerNotes!: RichText | null;

  @Field(() => Int, { nullable: true })
  leastWords!: number | null;

  @Field(() => Int, { nullable: true })
  mostWords!: number | null;
}

@ObjectType()
export class LearnerToMark {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;
}

@ObjectType()
export class AnswerPlace {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;
}

@ObjectType('AnswerToMark')
export class AnswerToMarkType extends AnswerPlace {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  quizTitle!: string;

  @Field(() => String)
  courseTitle!: string;

  @Field(() => DateTime)
  submittedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it was given, where that was offline: by its device, whose clock was set right by the server's.",
  })
  answeredAt!: Date | null;

  @Field(() => MarkingStageEnum)
  stage!: MarkingStage;

  @Field(() => MarkingRefusalEnum, {
    nullable: true,
    description: 'Why the viewer may not give the marking that is due.',
  })
  refusal!: AnswerToMark['refusal'];

  @Field(() => Int, { description: 'To be sent with a marking.' })
  version!: number;

  @Field(() => QuestionToMark)
  question!: QuestionToMark;

  @Field(() => String, { nullable: true, description: 'As typed, of an essay.' })
  text!: string | null;

  @Field(() => [AnswerFileType])
  files!: AnswerFileType[];

  @Field(() => String, { description: 'The answer in a line; empty for a blank.' })
  summary!: string;

  @Field(() => Boolean, { description: 'Markers must not know whose answer it is.' })
  blind!: boolean;

  @Field(() => LearnerToMark, { nullable: true, description: 'Null where marking is blind.' })
  learner!: LearnerToMark | null;

  @Field(() => Float, { nullable: true, description: 'Share of the mark that stands; null for none.' })
  fraction!: number | null;

  @Field(() => Boolean, { description: 'The mark that stands was given by a person.' })
  byHand!: boolean;

  @Field(() => [MarkEventType], {
    description: 'Without markings while a second one is to be given without sight of the first.',
  })
  history!: MarkEventType[];

  @Field(() => MarkingCountsType, { description: 'Of the quiz.' })
  counts!: MarkingCountsType;

  @Field(() => AnswerPlace, { nullable: true, description: 'The one to mark after it; null for none.' })
  next!: AnswerPlace | null;
}
