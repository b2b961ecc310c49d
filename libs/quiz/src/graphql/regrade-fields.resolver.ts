import { ViewerOf } from '@gssr/identity/graphql';
import { plainText, type RichText } from '@gssr/course';
import type { Page } from '@gssr/kernel';
import { loaderOf, type GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EffectFilter, RegradeNames } from '../regrade/regrade-views.repository.js';
import { Regrades } from '../regrade/regrades.js';
import {
  RegradeEffectConnection,
  RegradeEffectFilterEnum,
  RegradeEffectType,
} from './regrade-effect.types.js';
import { RegradeNamesType, RegradeType } from './regrade.types.js';

const NAMES = Symbol('names by regrade');

@Resolver(() => RegradeType)
export class RegradeFieldsResolver {
  constructor(
    private readonly regrades: Regrades,
    private readonly viewerOf: ViewerOf,
  ) {}

  @ResolveField(() => RegradeNamesType)
  async names(@Parent() { id }: RegradeType, @Context() context: GraphqlContext): Promise<RegradeNamesType> {
    const loader = loaderOf<RegradeNames>(context, NAMES, (ids) => this.regrades.names(ids));
    const names = await loader.load(id);
    if (!names) throw new Error('A regrade has no question.');
    return { ...names, stem: plainText(names.payload.stem as RichText).slice(0, 200) };
  }

  @ResolveField(() => RegradeEffectConnection, {
    description: 'By name, without those on attempts of the viewer.',
  })
  async effects(
    @Parent() { id }: RegradeType,
    @Context() context: GraphqlContext,
    @Args('filter', { type: () => RegradeEffectFilterEnum, nullable: true }) filter: EffectFilter | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<RegradeEffectType>> {
    const { id: viewerId } = await this.viewerOf.required(context);
    return this.regrades.effects(id, viewerId, filter ?? 'ALL', { first, after });
  }

  @ResolveField(() => String, { description: 'All effects as a file.' })
  csvUrl(@Parent() { id }: RegradeType): string {
    return `/reports/regrades/${id}.csv`;
  }
}
