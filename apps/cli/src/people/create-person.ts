import { People, type Role } from '@gssr/identity';
import { randomBytes } from 'node:crypto';
import { withAcademy } from '../database/with-academy.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';

export interface CreateOptions {
  name: string;
  email: string;
  role: string;
  passwordStdin?: boolean;
}

/** 96 bits, in letters that survive being copied by hand. */
const newPassword = (): string => randomBytes(12).toString('base64url');

/** Creates an account with one role. A password that was drawn is in the report and nowhere else. */
export async function createPerson(
  host: Host,
  { name, email, role, passwordStdin }: CreateOptions,
): Promise<Report> {
  const given = passwordStdin ? (await host.readInput()).replace(/\r?\n$/, '') : null;
  const password = given ?? newPassword();
  const result = await withAcademy(host, (app) =>
    app.get(People).create({ name, email, password }, [role.toUpperCase() as Role]),
  );
  switch (result.kind) {
    case 'invalid':
      return {
        lines: [],
        data: { created: null, problems: result.fields },
        refusals: result.fields.map(({ field, message }) => `${field}: ${message}`),
      };
    case 'email-taken':
      return {
        lines: [],
        data: { created: null, problems: [{ field: 'email', code: 'IDENTITY.EMAIL_TAKEN', message: TAKEN }] },
        refusals: [TAKEN],
      };
    case 'created': {
      const drawn = given === null ? { password } : {};
      const { id, email: address, roles } = result.person;
      return {
        lines: linesOf(address, role, drawn),
        data: { created: { id, email: address, roles, ...drawn } },
      };
    }
  }
}

const TAKEN =
  'There is an account with this address already. Give it a role with: npm run cli -- people grant EMAIL ROLE';

const linesOf = (email: string, role: string, { password }: { password?: string }): string[] => [
  `created ${role} ${email}`,
  ...(password === undefined ? [] : [`password: ${password}`, 'It is shown this once. Hand it over safely.']),
];
