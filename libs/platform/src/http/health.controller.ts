import { Controller, Get, Header, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { Public } from './public.decorator.js';

/** For load balancers and `docker compose`: is the process alive, and can it do its work? */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.transactions.single.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({
        status: 'unavailable',
        reason: 'the database does not answer',
      });
    }
  }
}
