import { CertificateModule } from '@gssr/certificate';
import { AttemptLimiter } from '@gssr/identity/graphql';
import { HealthController, MetricsController } from '@gssr/platform';
import { Global, Module } from '@nestjs/common';
import { HttpAttemptLimiter } from './http-attempt-limiter.js';
import { ImmutableAnswers } from './immutable-answers.js';
import { KeysController } from './keys.controller.js';
import { VerifyController } from './verify.controller.js';
import { WebAppController } from './web-app.controller.js';
import { WebApp } from './web-app.js';

/** What is served besides GraphQL: health, metrics, verification, the web app. */
@Global()
@Module({
  imports: [CertificateModule],
  controllers: [HealthController, MetricsController, VerifyController, KeysController, WebAppController],
  providers: [
    WebApp,
    ImmutableAnswers,
    HttpAttemptLimiter,
    { provide: AttemptLimiter, useExisting: HttpAttemptLimiter },
  ],
  exports: [AttemptLimiter, HttpAttemptLimiter, ImmutableAnswers, WebApp],
})
export class HttpModule {}
