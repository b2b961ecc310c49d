import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atPath } from './embedded-postgres.errors.js';
import { formatIdentity, isAlive, ownIdentity, parseIdentity } from './process-identity.js';

/** Notes that this process uses the server; the caller holds the start lock. Returns the note's path. */
export function addHolder(folder: string): string {
  const note = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  atPath(note, () => writeFileSync(note, formatIdentity(ownIdentity())));
  return note;
}

/** Takes the note away. True when no other living process uses the server; notes of the dead are cleared. */
export function removeHolder(note: string, folder: string): boolean {
  rmSync(note, { force: true });
  const others = readdirSync(folder).map((name) => join(folder, name));
  const living = others.filter(isOfLivingProcess);
  others.filter((other) => !living.includes(other)).forEach((other) => rmSync(other, { force: true }));
  return living.length === 0;
}

function isOfLivingProcess(note: string): boolean {
  const holder = parseIdentity(readFileSync(note, 'utf8'));
  return holder !== undefined && isAlive(holder);
}
