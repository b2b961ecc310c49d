import { MyCertificatesDocument } from '@gssr/contract';
import {
  activitiesOf,
  eventually,
  Learner,
  publishTestCourse,
  startTestAcademy,
  type TestAcademy,
  type TestAttempt,
  type TestEnrolment,
  type TestPerson,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { contentOf } from './database-content.js';
import { ask, codeOf, type Exchange } from './exchange.js';
import { wholeOperation, type RootType } from './whole-operation.js';

const OWNER = 'Nameworth Ownerson';

describe('what belongs to others', () => {
  let academy: TestAcademy;
  let owner: TestPerson;
  let other: TestPerson;
  let enrolment: TestEnrolment;
  let graded: TestAttempt;
  let open: TestAttempt;
  let certificate: { id: string; code: string; pdfUrl?: string | null };

  beforeAll(async () => {
    academy = await startTestAcademy();
    const versionId = await publishTestCourse(academy.api, { lessons: 1, bank: 2, draw: 2 });
    await academy.startWorker();
    owner = await academy.person('OFFICER', OWNER);
    other = await academy.person('OFFICER');
    const learner = new Learner(owner.client);
    enrolment = await learner.enrol(versionId);
    await learner.finishLessons(enrolment);
    graded = await learner.startQuiz(enrolment);
    await learner.answer(graded);
    await learner.submit(graded.id);
    await learner.graded(graded.id);
    certificate = await eventually(async () => {
      const { myCertificates } = await owner.client.execute(MyCertificatesDocument, { first: 1 });
      return myCertificates.edges[0]?.node.pdfUrl ? myCertificates.edges[0].node : null;
    });
    open = await learner.startQuiz(enrolment);
    await learner.save(open.id, 0, 1, ['a']);
  });
  afterAll(() => academy.close());

  const whole = (
    { client }: TestPerson,
    root: RootType,
    name: string,
    variables: unknown,
  ): Promise<Exchange> =>
    ask(client, wholeOperation(academy.api.get(GraphQLSchemaHost).schema, root, name), variables);

  const quizId = () => activitiesOf(enrolment, 'QUIZ')[0]?.id;

  it('does not exist for another officer', async () => {
    const reads: [string, object][] = [
      ['enrolment', { id: enrolment.id }],
      ['attempt', { id: graded.id }],
      ['attempt', { id: open.id }],
      ['quizStatus', { enrolmentId: enrolment.id, activityId: quizId() }],
    ];
    for (const [name, variables] of reads) {
      expect((await whole(owner, 'Query', name, variables)).data?.[name]).toBeTruthy();
      expect((await whole(other, 'Query', name, variables)).data).toEqual({ [name]: null });
    }
    for (const list of ['myEnrolments', 'myCertificates']) {
      expect((await whole(owner, 'Query', list, {})).data?.[list]).toMatchObject({
        edges: [expect.anything()],
      });
      expect((await whole(other, 'Query', list, {})).data?.[list]).toMatchObject({ edges: [] });
    }
  });

  it('cannot be changed by another officer, whether or not the process knows it already', async () => {
    const before = await contentOf(academy.database);
    const lessonId = activitiesOf(enrolment, 'LESSON')[0]?.id;
    const writes: [string, object][] = [
      [
        'saveAnswer',
        { input: { attemptId: open.id, position: 0, revision: 9, response: { options: ['b'] } } },
      ],
      [
        'saveAnswer',
        { input: { attemptId: open.id, position: 99, revision: 9, response: { options: ['b'] } } },
      ],
      ['submitAttempt', { attemptId: open.id }],
      ['openAttemptPage', { attemptId: open.id, page: 1 }],
      ['startAttempt', { input: { enrolmentId: enrolment.id, activityId: quizId() } }],
      [
        'recordLessonProgress',
        { input: { enrolmentId: enrolment.id, activityId: lessonId, position: 0, finished: true } },
      ],
    ];
    for (const [name, variables] of writes) {
      const { data } = await whole(other, 'Mutation', name, variables);
      expect({ name, answer: data?.[name] }).toMatchObject({ name, answer: { __typename: 'NotAvailable' } });
    }
    expect(await contentOf(academy.database)).toEqual(before);
  });

  it('keeps its certificate for its holder and the administration', async () => {
    const [instructor, administrator] = [
      await academy.person('INSTRUCTOR'),
      await academy.person('ADMINISTRATOR'),
    ];
    const statusFor = async ({ client }: Pick<TestPerson, 'client'>) =>
      (await client.fetch(certificate.pdfUrl ?? '')).status;
    expect(await statusFor(owner)).toBe(200);
    expect(await statusFor(administrator)).toBe(200);
    expect(await statusFor(other)).toBe(404);
    expect(await statusFor(instructor)).toBe(404);
    expect(await statusFor({ client: academy.stranger() })).toBe(401);
  });

  it('cannot be told from what is not there', async () => {
    const [theirs, nothing] = [certificate.pdfUrl ?? '', `/certificates/${enrolment.id}.pdf`];
    const bodies = await Promise.all(
      [theirs, nothing].map(async (path) => (await other.client.fetch(path)).text()),
    );
    expect(bodies[0]).toBe(bodies[1]);
  });

  it('is shown to an instructor as figures, without anybody in them', async () => {
    const instructor = await academy.person('INSTRUCTOR');
    const results = await whole(instructor, 'Query', 'courseResults', { courseCode: 'T1' });
    expect(results.data?.['courseResults']).toMatchObject({ enrolled: 1, completed: 1 });
    for (const secret of [
      OWNER,
      owner.viewer.email,
      owner.viewer.id,
      enrolment.id,
      graded.id,
      certificate.code,
    ]) {
      expect(results.text).not.toContain(secret);
    }
    expect(codeOf(await whole(instructor, 'Query', 'courseCompletion', { courseCode: 'T1' }))).toBe(
      'ACCESS.FORBIDDEN',
    );
    expect((await instructor.client.fetch('/reports/completion/T1.csv')).status).toBe(403);
  });

  it('cannot be revoked by an officer, holder or not', async () => {
    const before = await contentOf(academy.database);
    const input = { certificateId: certificate.id, reason: 'I do not like this one at all' };
    for (const person of [owner, other]) {
      expect(codeOf(await whole(person, 'Mutation', 'revokeCertificate', { input }))).toBe(
        'ACCESS.FORBIDDEN',
      );
    }
    expect(await contentOf(academy.database)).toEqual(before);
  });
});
