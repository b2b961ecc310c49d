import { Access } from '@gssr/identity/graphql';
import { Args, Field, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { QuestionExports } from '../question-export/question-exports.js';

const ExportFormatEnum = { MOODLE_XML: 'MOODLE_XML', GIFT: 'GIFT', QTI: 'QTI' } as const;
registerEnumType(ExportFormatEnum, { name: 'ExportFormat' });

const FORMATS = { MOODLE_XML: 'moodle-xml', GIFT: 'gift', QTI: 'qti' } as const;

@ObjectType({ description: 'Something that a format cannot carry.' })
class ExportLossType {
  @Field(() => String, { description: "The question's name." })
  question!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => Boolean, { description: 'Whether the question itself is not in the file.' })
  whole!: boolean;
}

@ObjectType({ description: 'What an export would hold, and what not.' })
class ExportPreview {
  @Field(() => Int, { description: 'Questions in the file.' })
  count!: number;

  @Field(() => Int)
  lossCount!: number;

  @Field(() => [ExportLossType], { description: 'The first 200.' })
  losses!: ExportLossType[];
}

const MOST_LOSSES = 200;

@Resolver()
export class QuestionExportResolver {
  constructor(private readonly exports: QuestionExports) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => ExportPreview, { nullable: true })
  async exportPreview(
    @Args('courseCode', { type: () => String }) courseCode: string,
    @Args('format', { type: () => ExportFormatEnum }) format: keyof typeof ExportFormatEnum,
    @Args('keys', { type: () => [String], nullable: true, description: 'Which questions; all without.' })
    keys: string[] | null,
  ): Promise<ExportPreview | null> {
    const file = await this.exports.file(courseCode, FORMATS[format], keys ?? null);
    if (!file) return null;
    const { count, losses } = file;
    return { count, lossCount: losses.length, losses: losses.slice(0, MOST_LOSSES) };
  }
}
