import { connectionType, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('StudioCourse', { description: 'A course as those who write for it see it.' })
export class StudioCourseType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Of the newest version, draft or published.' })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The newest published version; null for a course that nobody can take yet.',
  })
  publishedNumber!: number | null;

  @Field(() => Boolean, { description: 'Whether there are changes that are not published.' })
  hasDraft!: boolean;
}

export const StudioCourseConnection = connectionType(StudioCourseType, 'StudioCourse');

@ObjectType()
export class CoursePublished {
  @Field(() => Int)
  number!: number;
}

@ObjectType('DraftProblem', { description: 'What an author should put right before a course is published.' })
export class DraftProblemType {
  @Field(() => String, { description: 'Where in the draft, such as sections.0.activities.2.content.' })
  path!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String)
  remedy!: string;
}

@ObjectType({ implements: () => [Problem], description: 'Nothing was published.' })
export class CourseHasProblems extends Problem {
  @Field(() => [DraftProblemType])
  problems!: DraftProblemType[];
}

export const PublishCourseResult = createUnionType({
  name: 'PublishCourseResult',
  types: () => [CoursePublished, CourseHasProblems, NotAvailable] as const,
});
