import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseDocument, EnrolDocument } from '@gssr/contract';
import { Drafts, Publishing } from '@gssr/course';
import { newId } from '@gssr/kernel';
import {
  Learner,
  publishTestCourse,
  signedInOfficers,
  startTestAcademy,
  testCourse,
  type CourseShape,
  type TestAcademy,
} from '@gssr/test-support';

let academy: TestAcademy;

beforeAll(async () => {
  academy = await startTestAcademy();
});
afterAll(() => academy.close());

const publishAgain = async (shape: CourseShape): Promise<string> => {
  await academy.api.get(Drafts).save(testCourse(shape));
  return (await academy.api.get(Publishing).publish(shape.code ?? 'T1')).versionId;
};

const officer = async () => new Learner((await signedInOfficers(academy, 1))[0]!.client);

describe('enrolling', () => {
  it('gives one enrolment, however often and from wherever it is asked', async () => {
    const versionId = await publishTestCourse(academy.api, { code: 'ONCE' });
    const learner = await officer();
    const enrolments = await Promise.all(Array.from({ length: 10 }, () => learner.enrol(versionId)));
    expect(new Set(enrolments.map(({ id }) => id)).size).toBe(1);
    const [stored] = await academy.database.query(
      'SELECT count(*)::int AS rows FROM enrolment WHERE course_version_id = $1',
      [versionId],
    );
    expect(stored).toEqual({ rows: 1 });
  });

  it.each([
    ['something that is no id', () => 'C4'],
    ['a version that does not exist', newId],
  ])('is not possible in %s', async (_, versionId) => {
    const { client } = await officer();
    const { enrol } = await client.execute(EnrolDocument, { courseVersionId: versionId() });
    expect(enrol).toMatchObject({ __typename: 'NotAvailable', code: 'ENROLMENT.NOT_AVAILABLE' });
  });

  it('is not possible in a draft', async () => {
    await academy.api.get(Drafts).save(testCourse({ code: 'DRAFT' }));
    const [draft] = await academy.database.query<{ id: string }>(
      `SELECT v.id FROM course_version v JOIN course c ON c.id = v.course_id WHERE c.code = 'DRAFT'`,
    );
    const { client } = await officer();
    const { enrol } = await client.execute(EnrolDocument, { courseVersionId: draft?.id ?? '' });
    expect(enrol.__typename).toBe('NotAvailable');
  });

  it('is possible in the current version only; whoever is enrolled already keeps the old one', async () => {
    const first = await publishTestCourse(academy.api, { code: 'CURRENT' });
    const early = await officer();
    const enrolment = await early.enrol(first);
    const second = await publishAgain({ code: 'CURRENT', title: 'Second' });

    const late = await officer();
    const { enrol } = await late.client.execute(EnrolDocument, { courseVersionId: first });
    expect(enrol.__typename).toBe('NotAvailable');
    expect((await late.enrol(second)).version).toMatchObject({ id: second, number: 2 });
    expect((await early.enrol(first)).id).toBe(enrolment.id);
    expect((await early.enrol(second)).version.id).toBe(first);
  });
});

describe('an enrolment', () => {
  it('stays with its version, whatever is published later', async () => {
    const first = await publishTestCourse(academy.api, { code: 'PINNED', lessons: 1, bank: 4 });
    const learner = await officer();
    const enrolment = await learner.enrol(first);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    await learner.save(attempt.id, 0, 1, ['b']);
    const before = {
      enrolment: await learner.enrolment(enrolment.id),
      attempt: await learner.attempt(attempt.id),
    };

    const second = await publishAgain({ code: 'PINNED', lessons: 2, bank: 5, passMark: 100, title: 'New' });
    expect(await learner.enrolment(enrolment.id)).toEqual(before.enrolment);
    const { serverTime: _now, ...after } = await learner.attempt(attempt.id);
    expect(before.attempt).toMatchObject(after);
    const { course } = await learner.client.execute(CourseDocument, { code: 'PINNED' });
    expect(course?.version).toMatchObject({ id: second, number: 2, title: 'New' });
    expect(course?.enrolment?.id).toBe(enrolment.id);
  });

  it('belongs to its officer: for others it does not exist', async () => {
    const versionId = await publishTestCourse(academy.api, { code: 'MINE' });
    const [mine, other] = [await officer(), await officer()];
    const { id } = await mine.enrol(versionId);
    await expect(other.enrolment(id)).rejects.toThrow('not there');
  });
});
