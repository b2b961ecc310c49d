import type { People, Role } from '@gssr/identity';
import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { readKept, writeKept } from './kept-file.js';

export interface DemonstrationPerson {
  role: Role;
  name: string;
  email: string;
  password: string;
}

const PEOPLE: Omit<DemonstrationPerson, 'password'>[] = [
  { role: 'OFFICER', name: 'Aida Officer', email: 'officer@demo.example' },
  { role: 'INSTRUCTOR', name: 'Nino Instructor', email: 'instructor@demo.example' },
  { role: 'ADMINISTRATOR', name: 'Bermet Administrator', email: 'administrator@demo.example' },
];

/**
 * Three people to try the platform with. They exist only in the embedded default; their passwords are drawn for each data
 * folder, so that no two installations share one. Somebody whose password is not known any more is left out.
 */
export async function ensureDemonstrationPeople(
  people: People,
  dataDir: string,
): Promise<DemonstrationPerson[]> {
  const file = join(dataDir, 'demonstration.json');
  const known = await readKept(file);
  if (known) return JSON.parse(known) as DemonstrationPerson[];
  return createPeople(people, file);
}

// The passwords are on the disk before they are in the database, so a start that is killed in between can be gone on with.
async function createPeople(people: People, file: string): Promise<DemonstrationPerson[]> {
  const draft = `${file}.draft`;
  const begun = await readKept(draft);
  const drawn = begun ? (JSON.parse(begun) as DemonstrationPerson[]) : PEOPLE.map(withPassword);
  if (!begun) await writeKept(draft, JSON.stringify(drawn, null, 2));
  const results = await Promise.all(drawn.map(({ role, ...person }) => people.create(person, [role])));
  const usable = drawn.filter((_, index) => begun || results[index]?.kind === 'created');
  await writeKept(draft, JSON.stringify(usable, null, 2));
  await rename(draft, file);
  return usable;
}

const withPassword = (person: Omit<DemonstrationPerson, 'password'>): DemonstrationPerson => ({
  ...person,
  password: randomBytes(9).toString('base64url'),
});
