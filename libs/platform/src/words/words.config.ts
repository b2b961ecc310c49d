import { existsSync } from 'node:fs';
import { z } from 'zod';
import { defineConfigSlice, setting } from '../config/index.js';

export const wordsConfig = defineConfigSlice('Languages', {
  SENTENCES_DIR: setting(
    z
      .string()
      .refine((folder) => existsSync(folder), { error: 'there is no such folder' })
      .optional(),
    'Folder of further languages for what the server says: a file such as uk.json for each, made like libs/platform/locales/en.json. Not set: the languages that are shipped',
    '/etc/gssr/sentences',
  ),
});
