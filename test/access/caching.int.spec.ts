import type { AcademyClient } from '@gssr/contract/client';
import {
  activitiesOf,
  publishTestCourse,
  startTestAcademy,
  type TestAcademy,
  type TestAttempt,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { CuriousOfficer } from './curious-officer.js';
import { ask, codeOf, exchange, getAddress, PREFLIGHT, type Exchange } from './exchange.js';
import { wholeOperation } from './whole-operation.js';

const FOR_EVER = 'private, max-age=31536000, immutable';

describe('what a browser may keep', () => {
  let academy: TestAcademy;
  let officer: CuriousOfficer;
  let attempt: TestAttempt;
  let lessonId: string;

  beforeAll(async () => {
    academy = await startTestAcademy();
    officer = await CuriousOfficer.enrol(academy, await publishTestCourse(academy.api));
    attempt = await officer.learner.startQuiz(officer.enrolment);
    lessonId = activitiesOf(officer.enrolment, 'LESSON')[0]?.id ?? '';
  });
  afterAll(() => academy.close());

  const whole = (name: string) => wholeOperation(academy.api.get(GraphQLSchemaHost).schema, 'Query', name);

  const byGet = (client: AcademyClient, query: string, variables: unknown): Promise<Exchange> =>
    exchange(client, getAddress({ query, variables: JSON.stringify(variables) }), { headers: PREFLIGHT });

  const kept = ({ headers }: Exchange): string | null => headers.get('cache-control');

  it('is a published version and a lesson, and nothing else', async () => {
    const forEver = new Set<string>();
    for (const [name, variants] of Object.entries(officer.questions(attempt))) {
      for (const variables of variants) {
        const answer = await byGet(officer.client, whole(name), variables);
        expect(answer.errors).toEqual([]);
        expect([FOR_EVER, 'no-store']).toContain(kept(answer));
        if (kept(answer) === FOR_EVER) forEver.add(name);
        expect(kept(await ask(officer.client, whole(name), variables))).toBe('no-store');
      }
    }
    expect([...forEver].toSorted()).toEqual(['courseVersion', 'lesson']);
  });

  it('is not what is not there', async () => {
    expect(kept(await byGet(officer.client, whole('lesson'), { activityId: attempt.id }))).toBe('no-store');
    expect(kept(await byGet(officer.client, whole('courseVersion'), { id: attempt.id }))).toBe('no-store');
  });

  it.each([
    ['another field', '{ lesson(activityId: "ID") { title } viewer { email } }'],
    [
      'a fragment',
      'query { ...Both } fragment Both on Query { lesson(activityId: "ID") { title } viewer { email } }',
    ],
    ['a fragment without a name', '{ ... { lesson(activityId: "ID") { title } viewer { email } } }'],
  ])('is nothing personal that came along by way of %s', async (_way, document) => {
    const answer = await byGet(officer.client, document.replace('ID', lessonId), {});
    expect(answer.text).toContain('@test.example');
    expect(kept(answer)).toBe('no-store');
  });

  it('is given again to whoever is signed in, and to nobody else', async () => {
    const variables = { activityId: lessonId };
    const first = await byGet(officer.client, whole('lesson'), variables);
    const colleague = (await academy.person()).client;
    const again = await byGet(colleague, whole('lesson'), variables);
    expect({ text: again.text, kept: kept(again) }).toEqual({ text: first.text, kept: FOR_EVER });
    const stranger = await byGet(academy.stranger(), whole('lesson'), variables);
    expect({ code: codeOf(stranger), kept: kept(stranger) }).toEqual({
      code: 'ACCESS.SIGN_IN_REQUIRED',
      kept: 'no-store',
    });
    expect(stranger.text).not.toContain('Text of lesson 1');
  });

  it('is still asked for with the header that keeps other sites out', async () => {
    await byGet(officer.client, whole('lesson'), { activityId: lessonId });
    const address = getAddress({
      query: whole('lesson'),
      variables: JSON.stringify({ activityId: lessonId }),
    });
    expect(await exchange(officer.client, address)).toMatchObject({ status: 400, data: null });
  });
});
