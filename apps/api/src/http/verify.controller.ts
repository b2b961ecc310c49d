import { Verifications, type Verification } from '@gssr/certificate';
import { Access, AttemptLimiter } from '@gssr/identity/graphql';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WebApp } from './web-app.js';

/** `/verify/<code>`: a page for people, JSON for programs. The address stands on paper and stays for ever. */
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly verifications: Verifications,
    private readonly limiter: AttemptLimiter,
    private readonly webApp: WebApp,
  ) {}

  @Access('public')
  @Get(':code')
  async verify(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store').header('vary', 'accept');
    if (!wantsJson(request)) return void reply.type('text/html; charset=utf-8').send(this.webApp.page);
    await this.limiter.check('verify', request);
    return void reply
      .type('application/json; charset=utf-8')
      .send(toJson(await this.verifications.verify(code)));
  }
}

const wantsJson = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  accept.includes('application/json') && !accept.includes('text/html');

/** Nothing is there that the certificate does not say. */
const toJson = ({ status, code, mistyped, ...said }: Verification): string =>
  JSON.stringify({ status: status.toLowerCase(), code, ...(status === 'UNKNOWN' ? { mistyped } : said) });
