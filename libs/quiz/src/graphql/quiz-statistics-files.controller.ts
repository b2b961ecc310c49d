import { Access, ViewerOf } from '@gssr/identity/graphql';
import { Sentences } from '@gssr/platform';
import {
  Controller,
  Get,
  Header,
  NotFoundException,
  Param,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StatisticsFiles } from '../statistics/export/statistics-files.js';

import { filterOf, scopeOf } from './quiz-statistics.view.js';

/** The statistics of a quiz as files. */
@Controller('reports/quiz-statistics')
export class QuizStatisticsFilesController {
  constructor(
    private readonly files: StatisticsFiles,
    private readonly viewerOf: ViewerOf,
    private readonly sentences: Sentences,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Get(':file')
  @Header('cache-control', 'no-store')
  async download(
    @Param('file') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const reader = await this.viewerOf.required({ request, reply });
    const scope = (activityId: string) => scopeOf(activityId, filterOf(query), reader);
    const file = await this.files.byName(name, scope, this.sentences.for(request));
    if (!file) throw new NotFoundException();
    const disposition = `attachment; filename="quiz-statistics.${file.ending}"`;
    return new StreamableFile(file.content, { type: file.mediaType, disposition });
  }
}
