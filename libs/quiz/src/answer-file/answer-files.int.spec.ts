import { newId } from '@gssr/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaveAnswer } from '../attempt/save-answer.js';
import { MarkingFixture, type MarkedQuiz, type WaitingAttempt } from '../marking/testing/marking-fixture.js';
import { findUnsorted } from './answer-files.repository.js';
import { SortFiles } from './sort-files.js';

let desk: MarkingFixture;
let quiz: MarkedQuiz;

beforeAll(async () => {
  desk = await MarkingFixture.start();
  quiz = await desk.quiz({}, { essays: 0, file: true });
});
afterAll(() => desk.academy.close());

const PDF = '%PDF-1.7 a form';

interface Sent {
  id?: string;
  name?: string;
  content?: string | Uint8Array<ArrayBuffer>;
  position?: number;
  client?: WaitingAttempt['client'];
}

async function upload(attempt: WaitingAttempt, sent: Sent = {}) {
  const {
    id = newId(),
    name = 'Form.PDF',
    content = PDF,
    position = attempt.file!,
    client = attempt.client,
  } = sent;
  const response = await client.fetch(`/attempts/${attempt.id}/items/${position}/files/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const save = (attempt: WaitingAttempt, files: object[], revision = 1) =>
  desk.academy.api.get(SaveAnswer).save({
    attemptId: attempt.id,
    personId: attempt.personId,
    position: attempt.file!,
    revision,
    certainty: null,
    response: { files },
  });

const stored = async (attempt: WaitingAttempt) => {
  const [row] = await desk.academy.database.query<{ files: number; contents: number }>(
    `SELECT count(*)::int AS files, count(stored.id)::int AS contents FROM answer_file file
     LEFT JOIN stored_file stored ON stored.id = file.file_id WHERE attempt_id = $1`,
    [attempt.id],
  );
  return row;
};

describe('a file as an answer', () => {
  it('is stored once, and is what the answer says of it, not what the client says', async () => {
    const attempt = await desk.started(quiz);
    const id = newId();
    const sent = await Promise.all([
      upload(attempt, { id, name: '../Өмүр/Форма.pdf' }),
      upload(attempt, { id }),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await upload(attempt, { id, name: 'Other.pdf', content: '%PDF-1.7 other' });
    expect(body).toEqual(sent[0].body);
    expect(await stored(attempt)).toEqual({ files: 1, contents: 1 });
    expect(await save(attempt, [{ id, name: 'lie.exe', bytes: 1 }])).toMatchObject({
      kind: 'receipt',
      response: { files: [{ id, name: body['name'], bytes: PDF.length }] },
    });
  });

  it.each<[Sent, number, string]>([
    [{ name: 'form.exe' }, 400, 'UPLOAD.FILE_ENDING'],
    [{ name: 'form' }, 400, 'UPLOAD.FILE_ENDING'],
    [{ name: '' }, 400, 'UPLOAD.NAME'],
    [{ content: '' }, 400, 'UPLOAD.NO_BYTES'],
    [{ content: 'MZ this is a program' }, 400, 'UPLOAD.FILE_CONTENT'],
    [{ name: 'a.txt', content: new Uint8Array(10) }, 400, 'UPLOAD.FILE_CONTENT'],
    [{ content: `${PDF}${'x'.repeat(100_000)}` }, 413, 'UPLOAD.TOO_LARGE'],
    [{ position: 99 }, 404, 'REQUEST.NOT_FOUND'],
    [{ id: 'x' }, 404, 'REQUEST.NOT_FOUND'],
  ])('is refused by name: %#', async (sent, status, code) => {
    const attempt = await desk.started(quiz);
    expect(await upload(attempt, sent)).toMatchObject({ status, body: { code } });
    expect(await stored(attempt)).toEqual({ files: 0, contents: 0 });
  });

  it('belongs to one person, one attempt and one question', async () => {
    const [attempt, other] = [await desk.started(quiz), await desk.started(quiz)];
    const id = newId();
    await upload(attempt, { id });
    expect(await upload(other, { id })).toMatchObject({ status: 404 });
    expect(await upload(attempt, { client: other.client })).toMatchObject({ status: 404 });
    expect(await upload(attempt, { position: attempt.choice })).toMatchObject({ status: 404 });
    for (const file of [id, newId(), 'x'])
      expect(await save(other, [{ id: file, name: 'a.pdf', bytes: 1 }])).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'files.0.id', code: 'RESPONSE.FILE_NOT_UPLOADED' }],
      });
  });

  it('is given to its owner, and to markers once it is handed in, never to be shown in a page', async () => {
    const attempt = await desk.started(quiz);
    const id = newId();
    await upload(attempt, { id, name: 'Aida.pdf' });
    const [officer, marker] = [await desk.started(quiz), await desk.academy.person('INSTRUCTOR')];
    const get = (client: WaitingAttempt['client']) => client.fetch(`/answer-files/${id}`);
    const own = await get(attempt.client);
    expect(await own.text()).toBe(PDF);
    expect(own.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Aida.pdf");
    expect(own.headers.get('content-type')).toBe('application/pdf');
    expect(own.headers.get('x-content-type-options')).toBe('nosniff');
    expect(own.headers.get('content-security-policy')).toContain('sandbox');
    expect([(await get(officer.client)).status, (await get(marker.client)).status]).toEqual([404, 404]);
    await save(attempt, [{ id }]);
    await desk.submit(attempt);
    const seen = await get(marker.client);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('content-disposition')).toContain('answer.pdf');
    expect((await get(officer.client)).status).toBe(404);
    expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'NEEDS_MARKING' });
    expect(await upload(attempt)).toMatchObject({ status: 409, body: { code: 'UPLOAD.CLOSED' } });
  });

  it('makes room when it is replaced, and is removed when it was never handed in', async () => {
    const attempt = await desk.started(quiz);
    const kept = newId();
    await upload(attempt, { id: kept });
    await save(attempt, [{ id: kept }]);
    for (let index = 0; index < 8; index += 1) await upload(attempt);
    expect(await stored(attempt)).toEqual({ files: 6, contents: 6 });

    const sort = () => desk.academy.api.get(SortFiles).sort(attempt.id);
    const runner = { query: desk.academy.database.query } as unknown as Parameters<typeof findUnsorted>[0];
    await sort();
    expect(await stored(attempt)).toEqual({ files: 6, contents: 6 });
    await desk.submit(attempt);
    const takeOffline = (seconds: number) =>
      desk.academy.database.query(
        `UPDATE attempt SET offline_seconds = $2, deadline_at = submitted_at WHERE id = $1`,
        [attempt.id, seconds],
      );
    // An answer that was given offline may still name any of them.
    await takeOffline(1800);
    await sort();
    expect(await findUnsorted(runner, 0, 100)).not.toContainEqual({ attemptId: attempt.id });
    expect(await stored(attempt)).toEqual({ files: 6, contents: 6 });
    await takeOffline(0);
    expect(await findUnsorted(runner, 0, 100)).toContainEqual({ attemptId: attempt.id });
    await sort();
    await sort();
    expect(await stored(attempt)).toEqual({ files: 1, contents: 1 });
    expect(await findUnsorted(runner, 0, 100)).not.toContainEqual({ attemptId: attempt.id });
    expect((await attempt.client.fetch(`/answer-files/${kept}`)).status).toBe(200);
  });
});
