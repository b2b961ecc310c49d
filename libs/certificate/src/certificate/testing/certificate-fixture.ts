import { MyCertificatesDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { addOfficers, anotherDevice, Learner, type TestAcademy } from '@gssr/test-support';
import { QuizFixture } from '../../../../quiz/src/attempt/testing/quiz-fixture.js';
import { RenderCertificate } from '../render-certificate.js';

export interface Holder {
  personId: string;
  client: AcademyClient;
  code: string;
  certificateId: string;
  enrolmentId: string;
  attemptId: string;
}

/** An academy without a worker, and people in it who have completed a course. */
export class CertificateFixture {
  private constructor(
    private readonly quiz: QuizFixture,
    readonly administrator: AcademyClient,
    /** The course that everybody takes unless told otherwise. */
    readonly versionId: string,
  ) {}

  static async start(): Promise<CertificateFixture> {
    const quiz = await QuizFixture.start();
    const { client } = await quiz.academy.person('ADMINISTRATOR');
    const versionId = await quiz.newCourse({ code: 'CERT', title: 'Certified course', bank: 1, draw: 1 });
    return new CertificateFixture(quiz, client, versionId);
  }

  get academy(): TestAcademy {
    return this.quiz.academy;
  }

  /** Somebody who has completed the course; the PDF is not rendered yet. */
  async holder(name: string, versionId = this.versionId): Promise<Holder> {
    const [personId = ''] = await addOfficers(this.academy, [name]);
    const learner = new Learner(await anotherDevice(this.academy, personId));
    const enrolment = await learner.enrol(versionId);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt);
    await learner.submit(attempt.id);
    await this.quiz.grade(attempt.id);
    const { id, code } = await this.certificateOf(learner.client);
    return {
      personId,
      client: learner.client,
      code,
      certificateId: id,
      enrolmentId: enrolment.id,
      attemptId: attempt.id,
    };
  }

  /** The newest one, as its holder sees it. */
  async certificateOf(client: AcademyClient) {
    const { myCertificates } = await client.execute(MyCertificatesDocument, { first: 1 });
    return myCertificates.edges[0]!.node;
  }

  /** What `/verify` tells a program. */
  async verify(code: string): Promise<Record<string, unknown>> {
    const headers = { accept: 'application/json' };
    const response = await this.academy.stranger().fetch(`/verify/${encodeURIComponent(code)}`, { headers });
    if (response.status !== 200) throw new Error(`/verify answered ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** What the rendering job does. */
  render(certificateId: string): Promise<void> {
    return this.academy.api.get(RenderCertificate).render(certificateId);
  }
}
