import { Access, ViewerOf } from '@gssr/identity/graphql';
import { readBody } from '@gssr/platform';
import {
  Controller,
  Get,
  Header,
  Headers,
  NotFoundException,
  Param,
  Put,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endingOf } from '../answer-file/nameless-files.js';
import { AnswerFiles } from '../answer-file/answer-files.js';
import { UploadFile } from '../answer-file/upload-file.js';

/** Files as answers. The session's cookie is not sent by other sites, and the content type asks them for leave first. */
@Controller()
export class AnswerFilesController {
  constructor(
    private readonly files: AnswerFiles,
    private readonly uploads: UploadFile,
    private readonly viewerOf: ViewerOf,
  ) {}

  /** The bytes alone, as `application/octet-stream`; the name stands percent-encoded in `x-file-name`. */
  @Access('signed-in')
  @Put('attempts/:attemptId/items/:position/files/:fileId')
  @Header('cache-control', 'no-store')
  async upload(
    @Param() { attemptId = '', position = '', fileId = '' }: Record<string, string>,
    @Headers('x-file-name') name: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; name: string; bytes: number }> {
    const { id: personId } = await this.viewerOf.required({ request, reply });
    const file = await this.uploads.store({
      ...{ attemptId, personId, id: fileId.toLowerCase(), name: decoded(name ?? '') },
      position: /^\d{1,4}$/.test(position) ? Number(position) : -1,
      read: (most) => readBody(request, most),
    });
    if (!file) throw new NotFoundException();
    return { id: file.id, name: file.name, bytes: file.bytes };
  }

  /** Never shown inside a page of ours: what is in it came from somebody else. */
  @Access('signed-in')
  @Get('answer-files/:fileId')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; object-src 'none'; sandbox")
  async download(
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { id, roles } = await this.viewerOf.required({ request, reply });
    const mayMark = roles.includes('INSTRUCTOR') || roles.includes('ADMINISTRATOR');
    const found = await this.files.read(fileId, { id, mayMark });
    if (!found) throw new NotFoundException();
    const name = found.file.personId === id ? found.file.name : neutral(found.file.name);
    return new StreamableFile(found.content, {
      type: found.mediaType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      length: found.content.length,
    });
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** For markers: the learner's own name for a file may tell whose it is. */
const neutral = (name: string): string => `answer${endingOf(name)}`;
