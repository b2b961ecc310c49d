import { z } from 'zod';
import { defineConfigSlice, setting } from '../config/index.js';

export const httpConfig = defineConfigSlice('HTTP', {
  PORT: setting(
    z.coerce.number({ error: 'give a port number' }).int().min(0).max(65_535, 'at most 65535').default(3000),
    'Port to serve on',
    '3000',
  ),
  HOST: setting(
    z.string().default('127.0.0.1'),
    'Address to listen on; 0.0.0.0 behind a proxy or in a container',
    '127.0.0.1',
  ),
  WORKER_PORT: setting(
    z.coerce.number({ error: 'give a port number' }).int().min(0).max(65_535, 'at most 65535').optional(),
    'Port on which a worker serves /health/live, /health/ready and /metrics; not set: none',
    '3001',
  ),
  TRUSTED_PROXIES: setting(
    z.string().min(1).default('loopback'),
    'Whose word to take for where a request comes from: addresses, networks, or loopback, linklocal, uniquelocal',
    'loopback',
  ),
  GSSR_PUBLIC_URL: setting(
    z
      .url('must be a full address such as https://academy.example')
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    'Address under which people reach the platform; stands on certificates. Not set: http://localhost:PORT',
    'https://academy.example',
  ),
  METRICS_TOKEN: setting(
    z.string().min(16, 'at least 16 characters').optional(),
    'Bearer token for /metrics; not set: /metrics answers this machine only',
  ),
  RATE_LIMIT_PER_MINUTE: setting(
    z.coerce.number({ error: 'give a whole number' }).int().min(1, 'at least 1').default(1200),
    'Requests a minute of one session, or of one address when signed out',
    '1200',
  ),
});

/** The address that people use, without a slash at the end. */
export const publicUrl = ({ GSSR_PUBLIC_URL, PORT }: { GSSR_PUBLIC_URL?: string; PORT: number }): string =>
  GSSR_PUBLIC_URL ?? `http://localhost:${PORT}`;
