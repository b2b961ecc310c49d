import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DifClass } from '../statistics/dif/mantel-haenszel.js';
import type { GroupingName } from '../statistics/dif/quiz-dif.js';

export const DifGroupingEnum = { VERSION: 'VERSION', HALF: 'HALF' } as const satisfies Record<
  GroupingName,
  GroupingName
>;
registerEnumType(DifGroupingEnum, {
  name: 'DifGrouping',
  description: 'Which groups are compared.',
  valuesMap: {
    VERSION: { description: 'People at one version of the course with those at the others.' },
    HALF: { description: 'The earlier half of the people, EARLIER, with the later one, LATER.' },
  },
});

const DifClassEnum = { A: 'A', B: 'B', C: 'C' } as const satisfies Record<DifClass, DifClass>;
registerEnumType(DifClassEnum, {
  name: 'DifClass',
  description: 'Size of a difference by the rules of the Educational Testing Service.',
  valuesMap: {
    A: { description: 'Negligible, or not to be told from chance.' },
    B: { description: 'Moderate.' },
    C: { description: 'Large.' },
  },
});

@ObjectType('MantelHaenszel')
class MantelHaenszelType {
  @Field(() => DifClassEnum)
  class!: DifClass;

  @Field(() => Float, {
    description: '−2.35 ln(odds ratio): below zero the item is harder for the compared group.',
  })
  delta!: number;

  @Field(() => Float, { description: 'Standard error of delta.' })
  deltaError!: number;

  @Field(() => Float, { description: 'With one degree of freedom and the correction after Yates.' })
  chiSquare!: number;

  @Field(() => Float)
  commonOddsRatio!: number;
}

@ObjectType('GroupComparison')
class GroupComparisonType {
  @Field(() => String)
  group!: string;

  @Field(() => Int, { description: 'People of the reference group who were asked.' })
  referenceN!: number;

  @Field(() => Int, { description: 'People of this group who were asked.' })
  focalN!: number;

  @Field(() => MantelHaenszelType, { nullable: true, description: 'Null when there is nothing to tell.' })
  result!: MantelHaenszelType | null;

  @Field(() => Boolean, { description: 'Class B or C: read the question with this group in mind.' })
  flagged!: boolean;
}

@ObjectType('ItemDif')
class ItemDifType {
  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => String)
  questionKey!: string;

  @Field(() => Int)
  questionVersion!: number;

  @Field(() => [GroupComparisonType], { description: 'None where fewer than two groups had five people.' })
  comparisons!: GroupComparisonType[];
}

@ObjectType('QuizDif', {
  description:
    'Differential item functioning after Mantel and Haenszel: questions on which people of equal ability and different groups do differently.',
})
export class QuizDifType {
  @Field(() => String, { nullable: true, description: 'The group that others are compared with.' })
  reference!: string | null;

  @Field(() => [ItemDifType], { description: 'By key of the question.' })
  items!: ItemDifType[];
}
