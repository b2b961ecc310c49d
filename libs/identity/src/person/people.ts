import { AppError, newId, type FieldProblem } from '@gssr/kernel';
import { isUniqueViolation, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from './password-hasher.js';
import { fieldProblems, normaliseEmail, registrationSchema } from './person.input.js';
import type { Role, Viewer } from './role.js';

export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

export type CreateResult =
  { kind: 'created'; person: Viewer } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'email-taken' };

/** Accounts and their roles. */
@Injectable()
export class People {
  constructor(
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Creates an account with these roles, or says what is wrong with the input. */
  async create(input: NewPerson, roles: readonly Role[] = ['OFFICER']): Promise<CreateResult> {
    const parsed = registrationSchema.safeParse(input);
    if (!parsed.success) return { kind: 'invalid', fields: fieldProblems(parsed.error) };
    const { name, email, password } = parsed.data;
    const person: Viewer = { id: newId(), name, email, roles: [...roles] };
    try {
      await this.insert(person, await this.hasher.hash(password));
      return { kind: 'created', person };
    } catch (error) {
      if (isUniqueViolation(error, 'uq_person_email')) return { kind: 'email-taken' };
      throw error;
    }
  }

  /** The person whom these credentials belong to, or null. Takes the same time either way. */
  async byCredentials(email: string, password: string): Promise<Viewer | null> {
    const [row] = await this.transactions.single.query<(Viewer & { passwordHash: string })[]>(
      `SELECT id, name, email, password_hash AS "passwordHash", ${ROLES_OF_PERSON} FROM person WHERE email = $1`,
      [normaliseEmail(email)],
    );
    if (!(await this.hasher.verify(row?.passwordHash ?? null, password)) || !row) return null;
    return { id: row.id, name: row.name, email: row.email, roles: row.roles };
  }

  /**
   * Gives a role to the account with this address; having it already is fine. Returns the person's id, with which whoever
   * calls tells the sessions. Throws IDENTITY.PERSON_NOT_FOUND.
   */
  async grant(email: string, role: Role): Promise<string> {
    const [granted] = await this.transactions.single.query<{ person_id: string }[]>(
      `INSERT INTO person_role (person_id, role) SELECT id, $2 FROM person WHERE email = $1
       ON CONFLICT (person_id, role) DO UPDATE SET role = excluded.role RETURNING person_id`,
      [normaliseEmail(email), role],
    );
    if (!granted) {
      throw new AppError(
        'IDENTITY.PERSON_NOT_FOUND',
        'Nobody has an account with this address. Create it first.',
      );
    }
    return granted.person_id;
  }

  private async insert(person: Viewer, passwordHash: string): Promise<void> {
    await this.transactions.single.query(
      `WITH created AS (INSERT INTO person (id, name, email, password_hash) VALUES ($1, $2, $3, $4) RETURNING id)
       INSERT INTO person_role (person_id, role) SELECT id, unnest($5::text[]) FROM created`,
      [person.id, person.name, person.email, passwordHash, person.roles],
    );
  }
}

/** Selects the roles of the row's `person` as a sorted array. */
export const ROLES_OF_PERSON = `ARRAY(SELECT role FROM person_role WHERE person_id = person.id ORDER BY role) AS roles`;
