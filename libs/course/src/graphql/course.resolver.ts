import type { Page } from '@gssr/kernel';
import { Access } from '@gssr/identity/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { PublishedCourses } from '../published/published-courses.js';
import { CatalogueConnection, CatalogueEntry, CourseVersionType, toVersionType } from './course.types.js';

@Resolver()
export class CourseResolver {
  constructor(private readonly courses: PublishedCourses) {}

  @Access('public')
  @Query(() => CatalogueConnection, { description: 'Current versions of all courses, by title.' })
  async catalogue(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('search', { type: () => String, nullable: true }) search: string | undefined,
  ): Promise<Page<CatalogueEntry>> {
    const { edges, pageInfo } = await this.courses.catalogue({ first, after }, search?.trim() || null);
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: { version: toVersionType(node) } })),
      pageInfo,
    };
  }

  @Access('public')
  @Query(() => CatalogueEntry, {
    nullable: true,
    description: 'The current version of the course with this code, for example C4.',
  })
  async course(@Args('code') code: string): Promise<CatalogueEntry | null> {
    const version = await this.courses.currentByCode(code);
    return version && { version: toVersionType(version) };
  }

  @Access('public')
  @Query(() => CourseVersionType, { nullable: true })
  async courseVersion(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<CourseVersionType | null> {
    const version = await this.courses.version(id);
    context.immutable = version !== null;
    return version && toVersionType(version);
  }
}
