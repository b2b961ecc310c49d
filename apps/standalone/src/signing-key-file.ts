import { generateSigningKey } from '@gssr/certificate';
import { join } from 'node:path';
import { readKept, writeKept } from './kept-file.js';

/** The key of this data folder; made at the first start and readable by its owner alone. */
export async function ensureSigningKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'signing-key.json');
  const existing = await readKept(file);
  if (existing) return existing;
  const key = JSON.stringify((await generateSigningKey()).privateJwk);
  await writeKept(file, key);
  return key;
}
