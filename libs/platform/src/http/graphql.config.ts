import { z } from 'zod';
import { defineConfigSlice, setting } from '../config/index.js';

const flag = z.enum(['true', 'false'], { error: 'use true or false' }).transform((value) => value === 'true');

export const graphqlConfig = defineConfigSlice('GraphQL', {
  GRAPHQL_TRUSTED_ONLY: setting(
    flag.prefault('false'),
    'Refuse documents that the web app does not use: true or false',
    'false',
  ),
});
