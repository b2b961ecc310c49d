import { Access } from '@gssr/identity/graphql';
import { Controller, Get, Header, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { StatisticsFiles } from '../statistics/export/statistics-files.js';

import { filterOf, scopeOf } from './quiz-statistics.view.js';

/** The statistics of a quiz as files. */
@Controller('reports/quiz-statistics')
export class QuizStatisticsFilesController {
  constructor(private readonly files: StatisticsFiles) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Get(':file')
  @Header('cache-control', 'no-store')
  async download(
    @Param('file') name: string,
    @Query() query: Record<string, unknown>,
  ): Promise<StreamableFile> {
    const file = await this.files.byName(name, (activityId) => scopeOf(activityId, filterOf(query)));
    if (!file) throw new NotFoundException();
    const disposition = `attachment; filename="quiz-statistics.${file.ending}"`;
    return new StreamableFile(file.content, { type: file.mediaType, disposition });
  }
}
