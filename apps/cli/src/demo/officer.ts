import {
  CourseDocument,
  EnrolDocument,
  EnrolmentDocument,
  PublicCatalogueDocument,
  RegisterDocument,
  ViewerDocument,
  type EnrolmentWithOutline,
} from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { randomBytes } from 'node:crypto';
import { mustBe, verify } from './verify.js';

export const COURSE = 'C4';

export interface Officer {
  name: string;
  client: AcademyClient;
}

/** Creates an account of its own for each run, with a name whose letters a certificate must be able to show. */
export async function registerOfficer(client: AcademyClient): Promise<Officer> {
  const mark = randomBytes(6).toString('hex');
  const input = {
    name: `Айгүл Демо ${mark.slice(0, 4)}`,
    email: `demo-${mark}@demo.example`,
    password: randomBytes(12).toString('base64url'),
  };
  const { register } = await client.execute(RegisterDocument, { input });
  const { viewer } = mustBe(register, 'SignedIn', 'register');
  verify(
    viewer.name === input.name && viewer.roles.join() === 'OFFICER',
    'a new account has its name and is an officer',
  );
  const { viewer: signedIn } = await client.execute(ViewerDocument, {});
  verify(signedIn?.id === viewer.id, 'whoever registers is signed in');
  return { name: viewer.name, client };
}

/** Finds the course in the catalogue and enrols in it, twice, as after a double click. */
export async function enrolInCourse({ client }: Officer): Promise<EnrolmentWithOutline> {
  const { catalogue } = await client.execute(PublicCatalogueDocument, { first: 100 });
  const listed = catalogue.edges.find(({ node }) => node.version.code === COURSE)?.node.version;
  verify(
    listed,
    `the catalogue lists course ${COURSE}. Import it: npm run cli -- curriculum import --publish curriculum/c4-first-response`,
  );
  const { course } = await client.execute(CourseDocument, { code: COURSE });
  verify(
    course?.version.id === listed.id && course.enrolment === null,
    'the course page shows the same version, and nobody enrolled yet',
  );
  const [first, second] = [await enrolOnce(client, listed.id), await enrolOnce(client, listed.id)];
  verify(first.id === second.id, 'enrolling twice gives one enrolment');
  verify(
    first.status === 'ACTIVE' && first.progress.done === 0 && first.certificate === null,
    'a new enrolment has done nothing yet',
  );
  return first;
}

const enrolOnce = async (client: AcademyClient, courseVersionId: string): Promise<EnrolmentWithOutline> => {
  const { enrol } = await client.execute(EnrolDocument, { courseVersionId });
  return mustBe(enrol, 'Enrolled', 'enrol').enrolment;
};

/** The enrolment as it is now. */
export async function readEnrolment({ client }: Officer, id: string): Promise<EnrolmentWithOutline> {
  const { enrolment } = await client.execute(EnrolmentDocument, { id });
  verify(enrolment, 'the enrolment is there');
  return enrolment;
}

export const activitiesOf = ({ version }: EnrolmentWithOutline, kind: 'LESSON' | 'QUIZ') =>
  version.sections.flatMap(({ activities }) => activities).filter((activity) => activity.kind === kind);
