import { NoticeEntity } from './notice/notice.entity.js';

export type { NewNotice, NoticeKind, NoticePayload } from './notice/notice.js';
export { Notices } from './notice/notices.js';
export { NotificationModule } from './notification.module.js';
export const notificationEntities = [NoticeEntity];
