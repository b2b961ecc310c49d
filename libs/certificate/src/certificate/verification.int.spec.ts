import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AcademyClient } from '@gssr/contract/client';
import { newVerificationCode } from '../code/index.js';
import { Certificates } from './certificates.js';
import { CertificateFixture } from './testing/certificate-fixture.js';

let fixture: CertificateFixture;

beforeAll(async () => {
  fixture = await CertificateFixture.start();
});
afterAll(() => fixture.academy.close());

describe('/verify', () => {
  const KEYS = [
    'status',
    'code',
    'holderName',
    'courseTitle',
    'courseCode',
    'issuedAt',
    'expiresAt',
    'revokedAt',
  ];

  it('tells no more than the certificate says', async () => {
    const { code, personId } = await fixture.holder('Told');
    const said = await fixture.verify(code);
    expect(Object.keys(said).toSorted()).toEqual(KEYS.toSorted());
    expect(said).toMatchObject({
      status: 'valid',
      code,
      holderName: 'Told',
      courseCode: 'CERT',
      revokedAt: null,
    });
    expect(JSON.stringify(said)).not.toContain(personId);
  });

  it('says that a certificate has expired', async () => {
    const { code, certificateId, client } = await fixture.holder('Expired');
    await fixture.academy.database.query(
      `UPDATE certificate SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [certificateId],
    );
    expect(await fixture.verify(code)).toMatchObject({ status: 'expired', holderName: 'Expired' });
    expect((await fixture.certificateOf(client)).status).toBe('EXPIRED');
    const revoked = await fixture.academy.api
      .get(Certificates)
      .revoke(certificateId, 'Taken by somebody else');
    expect(revoked).toMatchObject({ kind: 'revoked', certificate: { status: 'REVOKED' } });
  });

  it('knows a code however it is written', async () => {
    const { code } = await fixture.holder('Written');
    for (const written of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
      expect(await fixture.verify(written)).toMatchObject({ status: 'valid', code });
    }
  });

  it('tells a code that is not there from one that is mistyped, and of neither anything else', async () => {
    const absent = newVerificationCode();
    expect(await fixture.verify(absent)).toEqual({ status: 'unknown', code: absent, mistyped: false });
    const { code } = await fixture.holder('Mistyped');
    const mistyped = `${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`;
    expect(await fixture.verify(mistyped)).toEqual({ status: 'unknown', code: mistyped, mistyped: true });
    expect(await fixture.verify('nonsense')).toEqual({ status: 'unknown', code: 'nonsense', mistyped: true });
  });

  it('is a page for people, without signing in', async () => {
    const response = await fixture.academy
      .stranger()
      .fetch(`/verify/${newVerificationCode()}`, { headers: { accept: 'text/html' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });
});

describe('the PDF', () => {
  it('is for its holder and for administrators', async () => {
    const { certificateId, client } = await fixture.holder('Private');
    const path = `/certificates/${certificateId}.pdf`;
    const status = async (other: AcademyClient): Promise<number> => (await other.fetch(path)).status;
    expect(await status(client)).toBe(404);
    await fixture.render(certificateId);
    expect((await fixture.certificateOf(client)).pdfUrl).toBe(path);
    const officer = await fixture.academy.person('OFFICER');
    const instructor = await fixture.academy.person('INSTRUCTOR');
    const allowed = [
      client,
      fixture.administrator,
      officer.client,
      instructor.client,
      fixture.academy.stranger(),
    ];
    expect(await Promise.all(allowed.map(status))).toEqual([200, 200, 404, 404, 401]);
  });
});
