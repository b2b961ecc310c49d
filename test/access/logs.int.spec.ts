import { MyCertificatesDocument, RegisterDocument, SignInDocument, SignOutDocument } from '@gssr/contract';
import { AcademyClient } from '@gssr/contract/client';
import {
  activitiesOf,
  eventually,
  Learner,
  publishTestCourse,
  startTestAcademy,
  type TestAcademy,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, exchange } from './exchange.js';
import { freePort, LoggedProcess } from './logged-process.js';

const person = {
  name: 'Sentinela Namenova',
  email: 'sentinel.mail@police.example',
  password: 'sentinel password words',
};
const SEARCH = 'sentinel search words';

describe('what is logged', () => {
  let academy: TestAcademy;
  let api: LoggedProcess;
  let worker: LoggedProcess;
  let url: string;
  let client: AcademyClient;

  beforeAll(async () => {
    academy = await startTestAcademy();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const environment = { ...academy.environment, LOG_LEVEL: 'debug', PORT: String(port), HOST: '127.0.0.1' };
    api = LoggedProcess.start('api', environment);
    worker = LoggedProcess.start('worker', environment);
    client = new AcademyClient(url);
    await api.answersAt(url);
  });
  afterAll(async () => {
    await Promise.all([api.stop(), worker.stop()]);
    await academy.close();
  });

  const written = () => `${api.text}\n${worker.text}`;

  /** Registers, takes a course to its certificate, and gets much wrong on the way. Returns what no log may hold. */
  const takeCourse = async (): Promise<string[]> => {
    const versionId = await publishTestCourse(academy.api, { lessons: 1, bank: 2, draw: 2 });
    const registered = await ask(client, RegisterDocument.text, { input: person });
    const token = /gssr_session=([\w-]+)/.exec(registered.headers.get('set-cookie') ?? '')?.[1] ?? '';
    await ask(client, SignInDocument.text, {
      input: { ...person, password: 'sentinel wrong password', name: undefined },
    });
    await ask(client, '{ catalogue(first: -1, search: "' + SEARCH + '") { edges { cursor } } }');
    await ask(client, `{ course(code: "${person.email}\\u0000") { version { id } } }`);
    await ask(client, `{ ${person.password.replaceAll(' ', '_')} }`);
    const learner = new Learner(client);
    const enrolment = await learner.enrol(versionId);
    await learner.finishLessons(enrolment);
    const [lesson] = activitiesOf(enrolment, 'LESSON');
    const check = { activityId: lesson?.id, blockId: 'check-1', response: { options: ['sentinel-answer'] } };
    await ask(client, 'mutation ($input: AnswerCheckInput!) { answerCheck(input: $input) { __typename } }', {
      input: check,
    });
    const attempt = await learner.startQuiz(enrolment);
    await learner.save(attempt.id, 0, 1, ['sentinel-answer']);
    await learner.answer(attempt);
    await learner.submit(attempt.id);
    await learner.graded(attempt.id);
    const certificate = await eventually(async () => {
      const { myCertificates } = await client.execute(MyCertificatesDocument, { first: 1 });
      return myCertificates.edges[0]?.node.pdfUrl ? myCertificates.edges[0].node : null;
    });
    await exchange(client, `/verify/${certificate.code}`, { headers: { accept: 'application/json' } });
    await exchange(client, `/certificates/${person.email}.pdf`);
    return [token, certificate.code, SEARCH, ...Object.values(person)];
  };

  it('of a whole journey at the highest level is nothing about the person who made it', async () => {
    const secrets = await takeCourse();
    await client.execute(SignOutDocument, {});
    expect(api.lines.filter(({ code }) => code === 'REQUEST.INVALID_ARGUMENT')).toHaveLength(2);
    expect(secrets.filter((secret) => secret === '' || written().includes(secret))).toEqual([]);
    expect(written()).not.toMatch(/sentinel|gssr_session|"?(options|response|variables|password|cookie)"?:/i);
  });

  it('of a failure is enough to find it by its number, and no value that it was about', async () => {
    await academy.database.query(
      `ALTER TABLE person ADD CONSTRAINT ck_no_more CHECK (email NOT LIKE 'refused%')`,
    );
    const input = { ...person, email: 'refused.sentinel@police.example' };
    const answer = await ask(new AcademyClient(url), RegisterDocument.text, { input });
    expect(answer.errors[0]?.extensions.code).toBe('INTERNAL');
    const line = await lineOf(answer.errors[0]?.extensions.requestId);
    expect(line).toMatchObject({
      level: 50,
      err: { code: '23514', stack: expect.stringContaining('people') },
    });
    expect(written()).not.toMatch(/sentinel|argon2/i);
  });

  it('of a value that the database cannot read is not the value', async () => {
    await academy.database.query(`ALTER TABLE course ALTER COLUMN code TYPE integer USING 0`);
    const answer = await ask(new AcademyClient(url), `{ course(code: "${person.name}") { version { id } } }`);
    const line = await lineOf(answer.errors[0]?.extensions.requestId);
    expect(line).toMatchObject({ level: 50, err: { code: '22P02' } });
    expect(written()).not.toMatch(/sentinel/i);
  });

  const lineOf = (requestId: string | null | undefined) =>
    eventually(
      async () => api.lines.find((line) => line.level === 50 && line.requestId === requestId),
      2000,
      'the log line',
    );
});
