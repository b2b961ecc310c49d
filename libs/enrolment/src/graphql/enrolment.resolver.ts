import { CatalogueEntry } from '@gssr/course/graphql';
import { Access, ViewerOf } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import { as, NotAvailable, type GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Enrolments } from '../enrolment/enrolments.js';
import { Progress } from '../progress/progress.js';
import type { EnrolmentRow } from '../enrolment/enrolments.repository.js';
import { enrolmentLoader, progressLoader } from './enrolment.loaders.js';
import { Enrolled, EnrolmentConnection, EnrolmentType, EnrolResult } from './enrolment.types.js';

@Resolver(() => CatalogueEntry)
export class EnrolmentResolver {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly progress: Progress,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Query(() => EnrolmentType, { nullable: true })
  async enrolment(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<EnrolmentRow | null> {
    return this.enrolments.own(id, (await this.viewerOf.required(context)).id);
  }

  @Access('signed-in')
  @Query(() => EnrolmentConnection, { description: "The viewer's own, newest first." })
  async myEnrolments(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
  ): Promise<Page<EnrolmentRow>> {
    return this.enrolments.list((await this.viewerOf.required(context)).id, { first, after });
  }

  @Access('signed-in')
  @Mutation(() => EnrolResult, {
    description: 'Being enrolled already is fine: the same enrolment comes back.',
  })
  async enrol(
    @Args('courseVersionId', { type: () => ID }) courseVersionId: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof EnrolResult> {
    const enrolment = await this.enrolments.enrol(
      (await this.viewerOf.required(context)).id,
      courseVersionId,
    );
    if (!enrolment) return notEnrollable();
    if (enrolment.isNew) progressLoader(context, this.progress).prime(enrolment.id, []);
    return as(Enrolled, { enrolment });
  }

  @ResolveField(() => EnrolmentType, {
    name: 'enrolment',
    nullable: true,
    description: "The viewer's own, if any.",
  })
  async enrolmentInCourse(
    @Parent() { version }: CatalogueEntry,
    @Context() context: GraphqlContext,
  ): Promise<EnrolmentRow | null> {
    const viewer = await this.viewerOf.optional(context);
    return viewer && enrolmentLoader(context, this.enrolments, viewer.id).load(version.courseId);
  }
}

const notEnrollable = (): NotAvailable =>
  as(NotAvailable, {
    code: 'ENROLMENT.NOT_AVAILABLE',
    message: 'This course is not open for enrolment. Choose it again from the catalogue.',
  });
