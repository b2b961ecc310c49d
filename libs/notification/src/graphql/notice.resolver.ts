import { Access, ViewerOf } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Notices } from '../notice/notices.js';
import { NoticeConnection, NoticeType, toNoticeType } from './notice.types.js';

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly noticeService: Notices,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Query(() => NoticeConnection, { description: "The viewer's own, newest first." })
  async notices(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
  ): Promise<Page<NoticeType>> {
    const { id } = await this.viewerOf.required(context);
    const { edges, pageInfo } = await this.noticeService.list(id, { first, after });
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: toNoticeType(node) })), pageInfo };
  }

  @Access('signed-in')
  @Query(() => Int, { description: 'How many notices the viewer has not read.' })
  async unreadNotices(@Context() context: GraphqlContext): Promise<number> {
    return this.noticeService.unread((await this.viewerOf.required(context)).id);
  }

  @Access('signed-in')
  @Mutation(() => Boolean, { description: 'Marks this notice and all older ones as read.' })
  async markNoticesRead(
    @Args('upTo', { type: () => ID }) upTo: string,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    await this.noticeService.markRead((await this.viewerOf.required(context)).id, upTo);
    return true;
  }
}
