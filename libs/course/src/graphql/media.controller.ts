import { Access, ViewerOf } from '@gssr/identity/graphql';
import { AppError, InvalidArgumentError, isId, say } from '@gssr/kernel';
import { readBody } from '@gssr/platform';
import {
  Controller,
  Get,
  NotFoundException,
  Param,
  Put,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IMAGE_LIMITS } from '../media/image-file.js';
import { Media, type KeptMedia } from '../media/media.js';

/** Pictures of texts and questions: shown to whoever is signed in, brought by instructors. */
@Controller('media')
export class MediaController {
  constructor(
    private readonly media: Media,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = isId(id) ? await this.media.content(id) : null;
    if (!found) throw new NotFoundException();
    // The id follows from the bytes, so they never change; and nothing but a picture is ever made of them.
    void reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(found.content, {
      type: found.mediaType,
      disposition: 'inline',
      length: found.content.length,
    });
  }

  /** The body is the picture, whatever its type says; `alt` says what it shows. */
  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Put()
  async upload(
    @Query('alt') alt: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeptMedia> {
    if (typeof alt !== 'string' || alt.trim() === '')
      throw new InvalidArgumentError('alt', 'Say what the picture shows, for those who do not see it.');
    const viewer = await this.viewerOf.required({ request, reply });
    const bytes = await readBody(request, IMAGE_LIMITS.bytes);
    return (await this.media.add({ bytes, alt: alt.trim() }, viewer.id)) ?? refuseImage();
  }
}

function refuseImage(): never {
  const { pixels } = IMAGE_LIMITS;
  throw new AppError(
    'MEDIA.NO_IMAGE',
    say`This is no picture that can be shown. Upload a PNG, JPEG, GIF or WebP of at most ${pixels} by ${pixels} pixels. SVG is not accepted, because it can run code.`,
  );
}
