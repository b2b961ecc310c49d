import { Sessions } from '@gssr/identity';
import {
  activitiesOf,
  Learner,
  type TestAcademy,
  type TestAttempt,
  type TestEnrolment,
} from '@gssr/test-support';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { ask, type Exchange } from './exchange.js';
import { RecordingClient } from './recorder.js';
import { wholeOperation, type RootType } from './whole-operation.js';

/** Takes a course, and at each step asks everything that may be asked, with every field there is. */
export class CuriousOfficer {
  readonly learner: Learner;

  private constructor(
    readonly client: RecordingClient,
    private readonly schema: GraphQLSchema,
    readonly enrolment: TestEnrolment,
  ) {
    this.learner = new Learner(client);
  }

  static async enrol(academy: TestAcademy, versionId: string): Promise<CuriousOfficer> {
    const { viewer } = await academy.person('OFFICER');
    const { token } = await academy.api.get(Sessions).start(viewer.id);
    const client = new RecordingClient(academy.url, token);
    const { schema } = academy.api.get(GraphQLSchemaHost);
    return new CuriousOfficer(client, schema, await new Learner(client).enrol(versionId));
  }

  whole(root: RootType, name: string, variables: unknown): Promise<Exchange> {
    return ask(this.client, wholeOperation(this.schema, root, name), variables);
  }

  /** By operation, with what it is asked about. A test sees to it that no query is left out. */
  questions(attempt: TestAttempt | null): Record<string, object[]> {
    const { id: enrolmentId, version } = this.enrolment;
    const of = (kind: 'LESSON' | 'QUIZ') =>
      activitiesOf(this.enrolment, kind).map(({ id }) => ({ activityId: id }));
    return {
      attempt: attempt ? [{ id: attempt.id }] : [],
      catalogue: [{ first: 10 }],
      course: [{ code: version.code }],
      courseVersion: [{ id: version.id }],
      enrolment: [{ id: enrolmentId }],
      lesson: of('LESSON'),
      myCertificates: [{ first: 10 }],
      myEnrolments: [{ first: 10 }],
      notices: [{ first: 10 }],
      quiz: of('QUIZ'),
      quizStatus: of('QUIZ').map(({ activityId }) => ({ activityId, enrolmentId })),
      unreadNotices: [{}],
      verifyCertificate: [{ code: 'x' }],
      viewer: [{}],
    };
  }

  /** The answers to all of them. */
  askEverything(attempt: TestAttempt | null): Promise<string[]> {
    return this.client.during(async () => {
      for (const [name, variants] of Object.entries(this.questions(attempt))) {
        for (const variables of variants) await this.whole('Query', name, variables);
      }
    });
  }
}
