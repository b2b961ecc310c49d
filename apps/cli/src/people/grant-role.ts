import { People, Sessions, type Role } from '@gssr/identity';
import { withAcademy } from '../database/with-academy.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';

/** Gives a role to an account that is there; having it already is fine. Throws IDENTITY.PERSON_NOT_FOUND. */
export async function grantRole(host: Host, email: string, role: string): Promise<Report> {
  const granted = role.toUpperCase() as Role;
  await withAcademy(host, async (app) => {
    const personId = await app.get(People).grant(email, granted);
    await app.get(Sessions).forgetPerson(personId);
  });
  return { lines: [`${email} is ${role} now`], data: { email, granted } };
}
