import { Access } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Publishing } from '../../publishing/publishing.js';
import { Studio } from '../../studio/studio.js';
import { PublishCourseResult, StudioCourseConnection, type StudioCourseType } from './studio.types.js';
import { toPublishResult } from './studio.view.js';

@Resolver()
export class StudioResolver {
  constructor(
    private readonly studio: Studio,
    private readonly publishing: Publishing,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => StudioCourseConnection, { description: 'All courses by code, published or not.' })
  studioCourses(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<StudioCourseType>> {
    return this.studio.courses({ first, after });
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => PublishCourseResult, { description: 'Makes a new version of what has been changed.' })
  async publishCourse(@Args('code') code: string): Promise<typeof PublishCourseResult> {
    return toPublishResult(await this.publishing.publishChecked(code));
  }
}
