import { Field, ID, InputType } from '@nestjs/graphql';
import type { RegradeAction } from '../regrade/regrade.js';
import { AuthoredQuestionScalar } from './authored-question.scalar.js';
import { RegradeActionEnum } from './regrade.types.js';

@InputType()
class OptionShareInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'A decimal or a ratio from -1 to 1.' })
  fraction!: string;
}

@InputType()
class TextAnswerInput {
  @Field(() => String, { description: '`*` stands for any text.' })
  pattern!: string;

  @Field(() => String)
  fraction!: string;
}

@InputType()
class NumberAnswerInput {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  tolerance!: string;

  @Field(() => String)
  fraction!: string;
}

@InputType()
class SlotKeyInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  choice!: string;
}

@InputType({ isAbstract: true })
class FurtherAnswersInput {
  @Field(() => [OptionShareInput], { nullable: true })
  options?: OptionShareInput[] | null;

  @Field(() => [TextAnswerInput], { nullable: true })
  answers?: TextAnswerInput[] | null;

  @Field(() => [NumberAnswerInput], { nullable: true })
  numbers?: NumberAnswerInput[] | null;
}

@InputType({ description: 'What further answers a part of a cloze takes.' })
class PartAnswersInput extends FurtherAnswersInput {
  @Field(() => ID)
  id!: string;
}

@InputType({ description: 'Which part is needed follows from the action and the kind of the question.' })
class KeyChangeInput extends FurtherAnswersInput {
  @Field(() => [PartAnswersInput], { nullable: true, description: 'For ACCEPT_MORE of a cloze.' })
  parts?: PartAnswersInput[] | null;

  @Field(() => [SlotKeyInput], { nullable: true })
  slots?: SlotKeyInput[] | null;

  @Field(() => [ID], { nullable: true })
  order?: string[] | null;

  @Field(() => AuthoredQuestionScalar, {
    nullable: true,
    description: 'The whole question with another key, for NEW_KEY of any kind.',
  })
  question?: object | null;

  @Field(() => String, { nullable: true, description: 'A decimal or a ratio above zero.' })
  weight?: string | null;
}

@InputType()
export class StartRegradeInput {
  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: every quiz that asks the question.' })
  activityId?: string | null;

  @Field(() => RegradeActionEnum)
  action!: RegradeAction;

  @Field(() => KeyChangeInput)
  change!: KeyChangeInput;

  @Field(() => Boolean, { defaultValue: false, description: 'Also replaces marks that people gave by hand.' })
  replacesHandMarks!: boolean;
}
