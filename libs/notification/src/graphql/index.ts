import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification.module.js';
import { NoticeResolver } from './notice.resolver.js';

/** A person's own notices over GraphQL. */
@Module({ imports: [NotificationModule], providers: [NoticeResolver] })
export class NotificationGraphqlModule {}
