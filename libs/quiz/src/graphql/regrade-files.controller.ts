import { Access, ViewerOf } from '@gssr/identity/graphql';
import { Sentences } from '@gssr/platform';
import { Controller, Get, Header, NotFoundException, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Regrades } from '../regrade/regrades.js';

/** What a regrade does to each attempt, as a file. */
@Controller('reports/regrades')
export class RegradeFilesController {
  constructor(
    private readonly regrades: Regrades,
    private readonly viewerOf: ViewerOf,
    private readonly sentences: Sentences,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Get(':file')
  @Header('cache-control', 'no-store')
  async download(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { id: viewerId } = await this.viewerOf.required({ request, reply });
    const book = this.sentences.for(request);
    const csv = await this.regrades.csv(file.replace(/\.csv$/, ''), viewerId, book);
    if (csv === null) throw new NotFoundException();
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="regrade.csv"',
    });
  }
}
