import { MyCertificatesDocument } from '@gssr/contract';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  eventually,
  Learner,
  publishTestCourse,
  startTestAcademy,
  type TestAcademy,
} from '@gssr/test-support';

describe('the main job over HTTP', () => {
  let academy: TestAcademy;
  let versionId: string;

  beforeAll(async () => {
    academy = await startTestAcademy();
    versionId = await publishTestCourse(academy.api);
    await academy.startWorker();
  });
  afterAll(() => academy.close());

  it('leads from enrolment to a certificate that a stranger can check', async () => {
    const { client } = await academy.person('OFFICER', 'Ñiña Өмүрбекова');
    const learner = new Learner(client);
    const enrolment = await learner.enrol(versionId);
    expect(enrolment.progress).toMatchObject({ done: 0, total: 3, percent: 0 });
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt);
    await learner.submit(attempt.id);
    expect(await learner.graded(attempt.id)).toMatchObject({ score: 100, passed: true });
    expect(await learner.enrolment(enrolment.id)).toMatchObject({
      status: 'COMPLETED',
      progress: { percent: 100, unmet: [] },
    });

    const certificate = await eventually(async () => {
      const { myCertificates } = await client.execute(MyCertificatesDocument, { first: 1 });
      return myCertificates.edges[0]?.node.pdfUrl ? myCertificates.edges[0].node : null;
    });
    const pdf = await client.fetch(certificate.pdfUrl ?? '');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');

    const verification = await academy
      .stranger()
      .fetch(`/verify/${certificate.code}`, { headers: { accept: 'application/json' } });
    expect(await verification.json()).toMatchObject({
      status: 'valid',
      holderName: 'Ñiña Өмүрбекова',
      courseTitle: 'Test course',
    });
  });

  it('gives no certificate below the pass mark, and says what is left', async () => {
    const { client } = await academy.person();
    const learner = new Learner(client);
    const enrolment = await learner.enrol(versionId);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt, 2);
    await learner.submit(attempt.id);
    expect(await learner.graded(attempt.id)).toMatchObject({ score: 50, passed: false });
    const after = await learner.enrolment(enrolment.id);
    expect(after).toMatchObject({ status: 'ACTIVE', certificate: null, progress: { done: 2, total: 3 } });
    expect(after.progress.unmet).toEqual([{ activityId: attempt.activityId, reason: 'QUIZ_NOT_PASSED' }]);
  });
});
