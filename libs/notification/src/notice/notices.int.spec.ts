import { MarkNoticesReadDocument, NoticesDocument, UnreadNoticesDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { newId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { countStatements, startTestAcademy, type TestAcademy, type TestPerson } from '@gssr/test-support';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Notices } from './notices.js';

describe('notices', () => {
  let academy: TestAcademy;
  let person: TestPerson;

  beforeAll(async () => {
    academy = await startTestAcademy();
  });
  afterAll(() => academy.close());
  beforeEach(async () => {
    person = await academy.person();
  });

  const noticeOf = (referenceId = newId(), personId = person.viewer.id) => ({
    personId,
    kind: 'RESULT_CORRECTED' as const,
    payload: { enrolmentId: newId(), activityId: newId(), passing: 'PASSED' as const, certificate: null },
    referenceId,
    reason: 'The score changed.',
  });
  const send = (...notices: ReturnType<typeof noticeOf>[]) =>
    academy.api.get(Transactions).run((manager) => academy.api.get(Notices).add(manager, notices));
  const shown = async (client: AcademyClient) =>
    (await client.execute(NoticesDocument, { first: 10 })).notices.edges.map(({ node }) => node);
  const unread = async (client: AcademyClient) =>
    (await client.execute(UnreadNoticesDocument, {})).unreadNotices;

  it('say the same thing once, whoever asks again', async () => {
    const notice = noticeOf();
    await Promise.all([send(notice), send(notice, noticeOf())]);
    await send(notice);
    expect(await shown(person.client)).toHaveLength(2);
    expect(await unread(person.client)).toBe(2);
  });

  it('are sent only with what they are about', async () => {
    const failing = academy.api.get(Transactions).run(async (manager) => {
      await academy.api.get(Notices).add(manager, [noticeOf()]);
      throw new Error('not after all');
    });
    await expect(failing).rejects.toThrow('not after all');
    expect(await shown(person.client)).toEqual([]);
  });

  it('are read up to the one that was seen, by nobody but their reader', async () => {
    const other = await academy.person();
    await send(noticeOf());
    await send(noticeOf(), noticeOf(newId(), other.viewer.id));
    const [newer, older] = await shown(person.client);
    await other.client.execute(MarkNoticesReadDocument, { upTo: newer!.id });
    expect(await unread(person.client)).toBe(2);
    await person.client.execute(MarkNoticesReadDocument, { upTo: older!.id });
    expect((await shown(person.client)).map(({ readAt }) => readAt === null)).toEqual([true, false]);
    expect(await unread(other.client)).toBe(1);
    await person.client.execute(MarkNoticesReadDocument, { upTo: 'no id' });
    expect(await unread(person.client)).toBe(1);
  });

  it('keep why a person was told to those who answer for it', async () => {
    const { reason, ...notice } = noticeOf();
    await send({ ...notice, reason });
    expect(JSON.stringify(await shown(person.client))).not.toContain(reason);
    const [row] = await academy.database.query('SELECT reason FROM notice WHERE reference_id = $1', [
      notice.referenceId,
    ]);
    expect(row).toEqual({ reason });
  });

  it('take one statement each, sent or listed, however many there are', async () => {
    const notices = Array.from({ length: 50 }, () => noticeOf());
    const sending = await countStatements(academy.api, () => send(...notices));
    expect(sending).toBe(3);
    const listing = await countStatements(academy.api, () =>
      academy.api.get(Notices).list(person.viewer.id, { first: 50 }),
    );
    expect(listing).toBe(1);
  });
});
