import { ActivityKindEnum, CourseVersionType } from '@gssr/course/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
class ActivityReach {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ActivityKindEnum)
  kind!: string;

  @Field(() => Int)
  started!: number;

  @Field(() => Int)
  completed!: number;
}

@ObjectType({ description: 'How many attempts scored from..to percent, both included.' })
class ScoreBand {
  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;

  @Field(() => Int)
  attempts!: number;
}

@ObjectType()
class ItemFacility {
  @Field(() => String)
  questionKey!: string;

  @Field(() => String)
  stem!: string;

  @Field(() => Int)
  answered!: number;

  @Field(() => Float, { nullable: true, description: 'Mean fraction, 0 to 1: the facility index.' })
  facility!: number | null;
}

@ObjectType('QuizResults')
class QuizResultsType {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  attempts!: number;

  @Field(() => Int)
  learners!: number;

  @Field(() => Int)
  passedLearners!: number;

  @Field(() => Float, { nullable: true })
  meanScore!: number | null;

  @Field(() => [ScoreBand])
  bands!: ScoreBand[];

  @Field(() => [ItemFacility])
  items!: ItemFacility[];
}

@ObjectType('CourseResults')
export class CourseResultsType {
  @Field(() => CourseVersionType)
  version!: CourseVersionType;

  @Field(() => Int)
  enrolled!: number;

  @Field(() => Int)
  completed!: number;

  @Field(() => [ActivityReach])
  activities!: ActivityReach[];

  @Field(() => [QuizResultsType])
  quizzes!: QuizResultsType[];
}
