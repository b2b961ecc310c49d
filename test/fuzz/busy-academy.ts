import { Drafts } from '@gssr/course';
import {
  eventually,
  Learner,
  publishTestCourse,
  startTestAcademy,
  testCourse,
  type TestAcademy,
  type TestPerson,
} from '@gssr/test-support';

/** An academy in which something of everything is there, and nothing moves by itself. */
export interface BusyAcademy {
  academy: TestAcademy;
  officer: TestPerson;
  colleague: TestPerson;
  instructor: TestPerson;
  administrator: TestPerson;
  /** Every id that is stored anywhere. */
  ids: string[];
}

export async function startBusyAcademy(): Promise<BusyAcademy> {
  const academy = await startTestAcademy({ RATE_LIMIT_PER_MINUTE: '1000000' });
  const versionId = await publishTestCourse(academy.api, { lessons: 2, bank: 3, draw: 2 });
  await academy.api.get(Drafts).save(testCourse({ code: 'T2', title: 'Not published' }));
  const worker = await academy.startWorker();
  const [officer, colleague] = [await academy.person('OFFICER'), await academy.person('OFFICER')];
  for (const { client } of [officer, colleague]) await takeCourse(new Learner(client), versionId);
  await eventually(async () => (await academy.database.query('SELECT FROM stored_file')).length === 2);
  await worker.close();
  await academy.database.query(
    `INSERT INTO dead_job (id, job, job_id, payload, attempts, error_code)
     VALUES (gen_random_uuid(), 'certificate.render', 'render-x', '{"certificateId": "x"}', 8, 'INTERNAL')`,
  );
  return {
    academy,
    officer,
    colleague,
    instructor: await academy.person('INSTRUCTOR'),
    administrator: await academy.person('ADMINISTRATOR'),
    ids: await idsIn(academy),
  };
}

/** A passed attempt with its certificate, and one that is open. */
async function takeCourse(learner: Learner, versionId: string): Promise<void> {
  const enrolment = await learner.enrol(versionId);
  await learner.finishLessons(enrolment);
  const passed = await learner.startQuiz(enrolment);
  await learner.answer(passed);
  await learner.submit(passed.id);
  await learner.graded(passed.id);
  const open = await learner.startQuiz(enrolment);
  await learner.save(open.id, 0, 3, ['b']);
}

const WITH_ID = [
  'person',
  'course',
  'course_version',
  'section',
  'activity',
  'enrolment',
  'attempt',
  'certificate',
  'dead_job',
  'stored_file',
  'question',
];

async function idsIn({ database }: TestAcademy): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    WITH_ID.map((table) => `SELECT id::text FROM ${table}`).join(' UNION ALL '),
  );
  return rows.map(({ id }) => id);
}
