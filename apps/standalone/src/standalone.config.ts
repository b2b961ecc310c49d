import { defineConfigSlice, setting } from '@gssr/platform';
import { z } from 'zod';

export const standaloneConfig = defineConfigSlice('Embedded default (npm start)', {
  GSSR_DATA_DIR: setting(
    z.string().min(1).default('.data'),
    'Folder of the database and the signing key',
    '.data',
  ),
});
