import { defineConfigSlice, setting } from '@gssr/platform';
import { z } from 'zod';

const days = (fallback: number) =>
  z.coerce.number({ error: 'give a number of days' }).positive('more than 0').default(fallback);

export const identityConfig = defineConfigSlice('Sign-in', {
  REGISTRATION: setting(
    z.enum(['open', 'closed'], { error: 'use open or closed' }).default('open'),
    'May people create accounts themselves: open or closed',
    'open',
  ),
  SESSION_IDLE_DAYS: setting(days(7), 'Days without a visit after which a session ends', '7'),
  SESSION_MAX_DAYS: setting(days(30), 'Days after which a session ends in any case', '30'),
});
