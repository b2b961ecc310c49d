import { Access, ViewerOf } from '@gssr/identity/graphql';
import { FileStorage } from '@gssr/platform';
import { Controller, Get, NotFoundException, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Certificates } from '../certificate/certificates.js';

/** The PDF, for its holder and for administrators. */
@Controller('certificates')
export class CertificateFilesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly storage: FileStorage,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Get(':file')
  async download(
    @Param('file') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const viewer = await this.viewerOf.required({ request, reply });
    const certificate = await this.certificates.byId(name.replace(/\.pdf$/, ''));
    const isAllowed = certificate?.personId === viewer.id || viewer.roles.includes('ADMINISTRATOR');
    const file = certificate?.fileId && isAllowed ? await this.storage.get(certificate.fileId) : null;
    if (!file) throw new NotFoundException();
    void reply.header('cache-control', 'private, max-age=31536000, immutable');
    return new StreamableFile(file.content, {
      type: file.mediaType,
      disposition: `inline; filename="certificate-${certificate?.code ?? ''}.pdf"`,
      length: file.content.length,
    });
  }
}
