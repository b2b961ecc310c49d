import { Controller, Get, Header, Inject, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ConfigOf } from '../config/index.js';
import { Metrics } from '../metrics/index.js';
import { httpConfig } from './http.config.js';
import { Public } from './public.decorator.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus reads here, with the token or, when there is none, from this machine. Others are told nothing. */
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(httpConfig.token) private readonly config: ConfigOf<typeof httpConfig>,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayRead(request)) throw new NotFoundException();
    return this.metrics.registry.metrics();
  }

  private mayRead({ headers, socket }: FastifyRequest): boolean {
    const token = this.config.METRICS_TOKEN;
    if (!token) return LOOPBACK.has(socket.remoteAddress ?? '') && !headers['x-forwarded-for'];
    return isSame(headers.authorization ?? '', `Bearer ${token}`);
  }
}

const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

/** Equal lengths, so that the comparison takes the same time for any guess. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
