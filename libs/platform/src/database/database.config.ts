import { z } from 'zod';
import { defineConfigSlice, setting } from '../config/index.js';

export const databaseConfig = defineConfigSlice('Database', {
  DATABASE_URL: setting(
    z
      .string({ error: 'is required: postgresql://user:password@host:5432/database' })
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    'PostgreSQL 15 or newer. Not set: npm start brings its own in GSSR_DATA_DIR',
    'postgresql://gssr:password@localhost:5432/gssr',
  ),
  DATABASE_POOL_SIZE: setting(
    z.coerce
      .number({ error: 'give a whole number of connections' })
      .int()
      .min(4, 'at least 4')
      .max(200)
      .default(10),
    'Connections of one process: half for transactions, half for single statements',
    '10',
  ),
});
