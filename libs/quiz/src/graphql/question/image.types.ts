import { as } from '@gssr/platform/graphql';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Region } from '../../grading/image/region.js';

@ObjectType('QuestionImage', {
  description: 'A picture to point at. Coordinates are whole pixels of its natural size.',
})
export class QuestionImageType {
  @Field(() => String)
  source!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  alt!: string;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  height!: number;
}

@ObjectType()
class CircleRegion {
  @Field(() => Int)
  x!: number;

  @Field(() => Int)
  y!: number;

  @Field(() => Int)
  radius!: number;
}

@ObjectType()
class RectangleRegion {
  @Field(() => Int)
  left!: number;

  @Field(() => Int)
  top!: number;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  height!: number;
}

@ObjectType()
class RegionCorner {
  @Field(() => Int)
  x!: number;

  @Field(() => Int)
  y!: number;
}

@ObjectType()
class PolygonRegion {
  @Field(() => [RegionCorner])
  corners!: readonly RegionCorner[];
}

export const ImageRegion = createUnionType({
  name: 'ImageRegion',
  types: () => [CircleRegion, RectangleRegion, PolygonRegion] as const,
});

export function toRegion(region: Region): typeof ImageRegion {
  switch (region.type) {
    case 'CIRCLE':
      return as(CircleRegion, region);
    case 'RECTANGLE':
      return as(RectangleRegion, region);
    case 'POLYGON':
      return as(PolygonRegion, { corners: region.points });
  }
}
