import { AcademyClient } from '@gssr/contract/client';
import { Sessions } from '@gssr/identity';
import { newId } from '@gssr/kernel';
import type { TestAcademy, TestPerson } from './test-academy.js';

/** Officers with these names in one statement: nobody can sign in to them, and no time goes into hashing. Returns their ids. */
export async function addOfficers({ database }: TestAcademy, names: readonly string[]): Promise<string[]> {
  const ids = names.map(newId);
  await database.query(
    `WITH created AS (
       INSERT INTO person (id, name, email, password_hash)
       SELECT id, name, id || '@test.example', 'none' FROM unnest($1::uuid[], $2::text[]) AS given (id, name) RETURNING id)
     INSERT INTO person_role (person_id, role) SELECT id, 'OFFICER' FROM created`,
    [ids, names],
  );
  return ids;
}

/** The same, each with a client that is signed in. */
export async function signedInOfficers(academy: TestAcademy, count: number): Promise<TestPerson[]> {
  const names = Array.from({ length: count }, (_, index) => `Officer ${index + 1}`);
  const ids = await addOfficers(academy, names);
  return Promise.all(
    ids.map(async (id, index) => ({
      viewer: { id, name: names[index] ?? '', email: `${id}@test.example`, roles: ['OFFICER' as const] },
      client: await anotherDevice(academy, id),
    })),
  );
}

/** One more browser in which this person is signed in. */
export async function anotherDevice({ api, url }: TestAcademy, personId: string): Promise<AcademyClient> {
  const { token } = await api.get(Sessions).start(personId);
  return new AcademyClient(url, token);
}
