import { connectionType, DateTime } from '@gssr/platform/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PublishedVersion } from '../published/published-version.js';

export const ActivityKindEnum = { LESSON: 'LESSON', QUIZ: 'QUIZ' } as const;
registerEnumType(ActivityKindEnum, { name: 'ActivityKind' });

@ObjectType('Outcome', { description: 'What somebody can do afterwards.' })
class OutcomeType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('Activity')
class ActivityType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Stable over the versions of a course.' })
  key!: string;

  @Field(() => ActivityKindEnum)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => Int, { description: 'From 0, over the whole version.' })
  position!: number;
}

@ObjectType('Section')
class SectionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => [ActivityType])
  activities!: ActivityType[];
}

@ObjectType('CourseVersion', {
  description: 'A published version of a course: the same for ever and for everybody.',
})
export class CourseVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  courseId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  level!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => [OutcomeType])
  outcomes!: OutcomeType[];

  @Field(() => [SectionType])
  sections!: SectionType[];

  @Field(() => DateTime)
  publishedAt!: Date;

  @Field(() => Int)
  lessonCount!: number;

  @Field(() => Int)
  quizCount!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Months for which a certificate is valid; null for ever.',
  })
  certificateValidMonths!: number | null;
}

@ObjectType({ description: 'A course in the catalogue, at its current version.' })
export class CatalogueEntry {
  @Field(() => CourseVersionType)
  version!: CourseVersionType;
}

export const CatalogueConnection = connectionType(CatalogueEntry, 'Catalogue');

/** A published version as the API shows it. */
export const toVersionType = (version: PublishedVersion): CourseVersionType => ({
  ...version,
  lessonCount: version.activities.filter(({ kind }) => kind === ActivityKindEnum.LESSON).length,
  quizCount: version.activities.filter(({ kind }) => kind === ActivityKindEnum.QUIZ).length,
});
