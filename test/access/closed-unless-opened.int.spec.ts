import cookie from '@fastify/cookie';
import { ApiModule } from '@gssr/api';
import { AcademyClient } from '@gssr/contract/client';
import { Sessions } from '@gssr/identity';
import { Public } from '@gssr/platform';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ask, codeOf, exchange } from './exchange.js';

const SECRET = 'what nobody should read';

@Resolver()
class ForgetfulResolver {
  @Query(() => String)
  forgotten(): string {
    return SECRET;
  }
}

@Controller('forgotten')
class ForgetfulController {
  @Get()
  read(): string {
    return SECRET;
  }

  @Public()
  @Get('open')
  open(): string {
    return 'open to everybody';
  }
}

@Module({})
class ForgetfulModule {}

describe('an operation that says nothing about who may use it', () => {
  let academy: TestAcademy;
  let app: NestFastifyApplication;
  let administrator: AcademyClient;

  beforeAll(async () => {
    academy = await startTestAcademy();
    const module = {
      module: ForgetfulModule,
      imports: [ApiModule.forRoot(academy.environment)],
      providers: [ForgetfulResolver],
      controllers: [ForgetfulController],
    };
    const adapter = new FastifyAdapter();
    app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: false });
    await adapter.getInstance().register(cookie);
    await app.listen(0, '127.0.0.1');
    const { viewer } = await academy.person('ADMINISTRATOR');
    const { token } = await academy.api.get(Sessions).start(viewer.id);
    administrator = new AcademyClient(await app.getUrl(), token);
  });
  afterAll(async () => {
    await app.close();
    await academy.close();
  });

  it('is closed to everybody, an administrator included', async () => {
    const answer = await ask(administrator, '{ forgotten }');
    expect(codeOf(answer)).toBe('ACCESS.FORBIDDEN');
    expect(answer.text).not.toContain(SECRET);
  });

  it('is closed as a plain route as well', async () => {
    const answer = await exchange(administrator, '/forgotten');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain(SECRET);
  });

  it('is opened by saying so', async () => {
    expect((await exchange(administrator, '/forgotten/open')).text).toBe('open to everybody');
  });
});
