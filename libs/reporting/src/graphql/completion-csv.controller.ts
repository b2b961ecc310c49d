import { Access } from '@gssr/identity/graphql';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { CompletionReport } from '../completion/completion-report.js';
import { completionCsv } from '../completion/completion-csv.js';

/** The completion report as a file. */
@Controller('reports/completion')
export class CompletionCsvController {
  constructor(private readonly completion: CompletionReport) {}

  @Access(['ADMINISTRATOR'])
  @Get(':file')
  @Header('cache-control', 'no-store')
  download(@Param('file') file: string): StreamableFile {
    const courseCode = file.replace(/\.csv$/, '');
    const rows = this.completion.all({ courseCode, filter: 'ALL', search: null });
    return new StreamableFile(completionCsv(rows), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="completion.csv"',
    });
  }
}
