import { Module } from '@nestjs/common';
import { Notices } from './notice/notices.js';

/** What people are told, and the ledger of it. */
@Module({ providers: [Notices], exports: [Notices] })
export class NotificationModule {}
