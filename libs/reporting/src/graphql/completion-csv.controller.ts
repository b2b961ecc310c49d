import { Access } from '@gssr/identity/graphql';
import { Sentences } from '@gssr/platform';
import { Controller, Get, Header, Param, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CompletionReport } from '../completion/completion-report.js';
import { completionCsv } from '../completion/completion-csv.js';

/** The completion report as a file. */
@Controller('reports/completion')
export class CompletionCsvController {
  constructor(
    private readonly completion: CompletionReport,
    private readonly sentences: Sentences,
  ) {}

  @Access(['ADMINISTRATOR'])
  @Get(':file')
  @Header('cache-control', 'no-store')
  download(@Param('file') file: string, @Req() request: FastifyRequest): StreamableFile {
    const courseCode = file.replace(/\.csv$/, '');
    const rows = this.completion.all({ courseCode, filter: 'ALL', search: null });
    return new StreamableFile(completionCsv(rows, this.sentences.for(request)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="completion.csv"',
    });
  }
}
