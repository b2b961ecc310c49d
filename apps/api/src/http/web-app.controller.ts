import { Access } from '@gssr/identity/graphql';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WebApp } from './web-app.js';

/** Any address that nothing else answers is the web app's, which knows its own pages. */
@Controller()
export class WebAppController {
  constructor(private readonly webApp: WebApp) {}

  @Access('public')
  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!(request.headers.accept ?? '').includes('text/html')) throw new NotFoundException();
    void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(this.webApp.page);
  }
}
