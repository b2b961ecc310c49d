import { Access } from '@gssr/identity/graphql';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { Regrades } from '../regrade/regrades.js';

/** What a regrade does to each attempt, as a file. */
@Controller('reports/regrades')
export class RegradeFilesController {
  constructor(private readonly regrades: Regrades) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Get(':file')
  @Header('cache-control', 'no-store')
  async download(@Param('file') file: string): Promise<StreamableFile> {
    const csv = await this.regrades.csv(file.replace(/\.csv$/, ''));
    if (csv === null) throw new NotFoundException();
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="regrade.csv"',
    });
  }
}
