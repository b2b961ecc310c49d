import type { AcademyClient } from '@gssr/contract/client';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mediaIdOf } from './media-id.js';
import { pngOf } from './testing/small-images.js';

describe('pictures', () => {
  let academy: TestAcademy;
  let instructor: AcademyClient;
  let officer: AcademyClient;

  beforeAll(async () => {
    academy = await startTestAcademy();
    instructor = (await academy.person('INSTRUCTOR')).client;
    officer = (await academy.person()).client;
  });
  afterAll(() => academy.close());

  const upload = (client: AcademyClient, body: Blob | string, alt = 'A door', type = 'image/png') =>
    client.fetch(`/media?alt=${encodeURIComponent(alt)}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': type, accept: 'application/json' },
    });
  const blob = (bytes: Uint8Array) => new Blob([Buffer.from(bytes)]);
  const refusal = async (response: Response) => [
    response.status,
    ((await response.json()) as { code: string }).code,
  ];

  it('are brought by an instructor, once, and shown to whoever is signed in', async () => {
    const picture = pngOf(64, 48);
    const expected = { id: mediaIdOf(picture), mediaType: 'image/png', width: 64, height: 48 };
    const [first, second] = await Promise.all([
      upload(instructor, blob(picture)),
      upload(instructor, blob(picture), 'Another word', 'application/octet-stream'),
    ]);
    expect(await first.json()).toEqual(expected);
    expect(await second.json()).toEqual(expected);
    expect(await academy.database.query('SELECT count(*)::int AS count FROM media')).toEqual([{ count: 1 }]);

    const shown = await officer.fetch(`/media/${expected.id}`, {});
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(picture);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await academy.stranger().fetch(`/media/${expected.id}`, {})).status).toBe(401);
  });

  it('are refused by name', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await refusal(await upload(instructor, svg, 'A door', 'image/svg+xml'))).toEqual([
      400,
      'MEDIA.NO_IMAGE',
    ]);
    expect(await refusal(await upload(instructor, blob(pngOf(1, 2)), ' '))).toEqual([
      400,
      'REQUEST.INVALID_ARGUMENT',
    ]);
    expect(await refusal(await upload(instructor, ''))).toEqual([400, 'UPLOAD.NO_BYTES']);
    expect(await refusal(await upload(instructor, blob(new Uint8Array(9 * 1024 * 1024))))).toEqual([
      413,
      'UPLOAD.TOO_LARGE',
    ]);
    expect(await refusal(await upload(officer, blob(pngOf(1, 3))))).toEqual([403, 'ACCESS.FORBIDDEN']);
  });

  it.each(['x', '01234567-89ab-8def-8123-456789abcdef'])('are not there under %s', async (id) => {
    expect((await officer.fetch(`/media/${id}`, {})).status).toBe(404);
  });
});
