import { Access, ViewerOf } from '@gssr/identity/graphql';
import { inLanguage } from '@gssr/kernel';
import { readBody, Sentences } from '@gssr/platform';
import {
  Controller,
  Get,
  Header,
  NotFoundException,
  Param,
  Put,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MOST_FILE_BYTES } from '../interchange/index.js';
import { QuestionExports, type ExportFormat } from '../question-export/question-exports.js';
import { QuestionImports } from '../question-import/question-imports.js';

const FORMATS: Readonly<Record<string, ExportFormat>> = {
  'bank.moodle.xml': 'moodle-xml',
  'bank.gift': 'gift',
  'bank.qti.zip': 'qti',
};

/** Questions as files: brought for a preview, and taken along. */
@Controller()
export class QuestionFilesController {
  constructor(
    private readonly imports: QuestionImports,
    private readonly exports: QuestionExports,
    private readonly viewerOf: ViewerOf,
    private readonly sentences: Sentences,
  ) {}

  /** The body is the file; `course` is the code of the course, `file` the name of the file. Answers with the id of the import, or with why the file is refused. */
  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Put('question-imports')
  async upload(
    @Query('course') course: unknown,
    @Query('file') file: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string } | { refused: { code: string; message: string } }> {
    const viewer = await this.viewerOf.required({ request, reply });
    const bytes = await readBody(request, MOST_FILE_BYTES);
    const courseCode = typeof course === 'string' ? course : '';
    const fileName = typeof file === 'string' && file !== '' ? file : 'questions';
    const result = await this.imports.preview({ courseCode, fileName, bytes, personId: viewer.id });
    if (result.kind === 'not-available') throw new NotFoundException();
    if (result.kind === 'previewed') return { id: result.id };
    const message = inLanguage(result.problem, this.sentences.for(request));
    return { refused: { code: result.problem.code, message } };
  }

  /** What became of every question: `<import id>.csv`. */
  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Get('question-imports/:file')
  @Header('cache-control', 'no-store')
  async report(@Param('file') name: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const book = this.sentences.for(request);
    const csv = name.endsWith('.csv') ? await this.imports.reportCsv(name.slice(0, -4), book) : null;
    if (csv === null) throw new NotFoundException();
    const disposition = 'attachment; filename="import-report.csv"';
    return new StreamableFile(Buffer.from(csv), { type: 'text/csv; charset=utf-8', disposition });
  }

  /** `bank.moodle.xml`, `bank.gift` or `bank.qti.zip`; `keys` says which questions, with commas between them. */
  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Get('bank-files/:code/:file')
  @Header('cache-control', 'no-store')
  async download(
    @Param('code') code: string,
    @Param('file') name: string,
    @Query('keys') keys: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    const wanted = typeof keys === 'string' && keys !== '' ? keys.split(',') : null;
    const file = format ? await this.exports.file(code, format, wanted, this.sentences.for(request)) : null;
    if (!file) throw new NotFoundException();
    void reply.header('x-questions-lost', String(file.losses.length));
    const disposition = `attachment; filename="${file.name}"`;
    return new StreamableFile(file.bytes, { type: file.mediaType, disposition });
  }
}
