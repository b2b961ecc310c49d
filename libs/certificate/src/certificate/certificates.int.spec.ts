import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CourseCompletionDocument,
  RevokeCertificateDocument,
  VerifyCertificateDocument,
} from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { Learner, publishTestCourse } from '@gssr/test-support';
import { verifyCredential } from '../credential/index.js';
import { CredentialSigner } from './credential-signer.js';
import { CertificateFixture } from './testing/certificate-fixture.js';

let fixture: CertificateFixture;

beforeAll(async () => {
  fixture = await CertificateFixture.start();
});
afterAll(() => fixture.academy.close());

describe('a certificate', () => {
  it('keeps the name and the title that it was issued with', async () => {
    const course = { code: 'KEPT', lessons: 1, bank: 1, draw: 1 };
    const versionId = await publishTestCourse(fixture.academy.api, { ...course, title: 'Certified course' });
    const { personId, code, certificateId, client } = await fixture.holder('Айгүл Өмүрбекова', versionId);
    await fixture.academy.database.query('UPDATE person SET name = $2 WHERE id = $1', [
      personId,
      'Somebody Else',
    ]);
    await publishTestCourse(fixture.academy.api, { ...course, title: 'Another title' });
    await fixture.render(certificateId);
    const said = { holderName: 'Айгүл Өмүрбекова', courseTitle: 'Certified course' };
    expect(await fixture.verify(code)).toMatchObject({ status: 'valid', ...said });
    expect(await fixture.certificateOf(client)).toMatchObject({ status: 'VALID', ...said, code });
    const [row] = await fixture.academy.database.query<{ credential: string }>(
      'SELECT credential FROM certificate WHERE id = $1',
      [certificateId],
    );
    const credential = await verifyCredential(
      row?.credential ?? '',
      fixture.academy.api.get(CredentialSigner).publicKey,
    );
    expect(JSON.stringify(credential)).toContain('Айгүл Өмүрбекова');
    expect(JSON.stringify(credential)).not.toContain('Somebody Else');
  });

  it('keeps the evidence: the rule, the version, and which attempt passed', async () => {
    const { certificateId, enrolmentId, attemptId, client } = await fixture.holder('Evidence');
    const [row] = await fixture.academy.database.query<{ evidence: Record<string, unknown> }>(
      'SELECT evidence FROM certificate WHERE id = $1',
      [certificateId],
    );
    const { version } = await new Learner(client).enrolment(enrolmentId);
    const [lesson, quiz] = version.sections.flatMap(({ activities }) => activities);
    expect(row?.evidence).toMatchObject({ rule: 'all-required-activities-completed', versionId: version.id });
    expect(row?.evidence['activities']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          activityId: lesson!.id,
          state: 'COMPLETED',
          bestScore: null,
          referenceId: null,
        }),
        expect.objectContaining({
          activityId: quiz!.id,
          state: 'COMPLETED',
          bestScore: 100,
          referenceId: attemptId,
        }),
      ]),
    );
  });

  it('has a code that no other can have', async () => {
    const [one, other] = [await fixture.holder('One'), await fixture.holder('Other')];
    expect(one.code).not.toBe(other.code);
    const steal = fixture.academy.database.query('UPDATE certificate SET code = $2 WHERE id = $1', [
      one.certificateId,
      other.code,
    ]);
    await expect(steal).rejects.toMatchObject({ constraint: 'uq_certificate_code' });
  });

  it('is valid for as long as the course says, or for ever', async () => {
    const now = Date.now();
    const { expiresAt, issuedAt } = await fixture.certificateOf(
      (await fixture.holder('For two years')).client,
    );
    expect(Math.abs(Date.parse(issuedAt) - now)).toBeLessThan(60_000);
    expect(new Date(expiresAt ?? 0).getUTCFullYear() - new Date(issuedAt).getUTCFullYear()).toBe(2);
    const forEver = await publishTestCourse(fixture.academy.api, {
      code: 'EVER',
      lessons: 1,
      bank: 1,
      draw: 1,
      validMonths: null,
    });
    const { code } = await fixture.holder('For ever', forEver);
    expect(await fixture.verify(code)).toMatchObject({ status: 'valid', expiresAt: null });
  });

  it('is rendered once, however often the job runs', async () => {
    const { certificateId, client } = await fixture.holder('Rendered');
    await Promise.all([
      fixture.render(certificateId),
      fixture.render(certificateId),
      fixture.render(certificateId),
    ]);
    const [files] = await fixture.academy.database.query(
      `SELECT count(*)::int AS files FROM stored_file WHERE id NOT IN (SELECT file_id FROM certificate WHERE file_id IS NOT NULL)`,
    );
    expect(files).toEqual({ files: 0 });
    const { pdfUrl } = await fixture.certificateOf(client);
    const pdf = Buffer.from(await (await client.fetch(pdfUrl ?? '')).arrayBuffer());
    await fixture.render(certificateId);
    expect((await fixture.certificateOf(client)).pdfUrl).toBe(pdfUrl);
    expect(Buffer.from(await (await client.fetch(pdfUrl ?? '')).arrayBuffer()).equals(pdf)).toBe(true);
  });
});

describe('revoking', () => {
  const revoke = async (client: AcademyClient, certificateId: string, reason: string) =>
    (await client.execute(RevokeCertificateDocument, { input: { certificateId, reason } })).revokeCertificate;

  it('counts at once and everywhere, and keeps the reason to itself', async () => {
    const { certificateId, code, client, enrolmentId } = await fixture.holder('Revoked');
    const reason = 'The attempt was taken by somebody else';
    expect(await revoke(fixture.administrator, certificateId, reason)).toMatchObject({
      certificate: { status: 'REVOKED' },
    });
    const said = await fixture.verify(code);
    expect(said).toMatchObject({ status: 'revoked', holderName: 'Revoked' });
    expect(Date.parse(String(said['revokedAt']))).not.toBeNaN();
    expect(JSON.stringify(said)).not.toContain(reason);
    expect(
      (await fixture.academy.stranger().execute(VerifyCertificateDocument, { code })).verifyCertificate
        .status,
    ).toBe('REVOKED');
    expect((await fixture.certificateOf(client)).status).toBe('REVOKED');
    expect((await new Learner(client).enrolment(enrolmentId)).certificate?.status).toBe('REVOKED');
    const { courseCompletion } = await fixture.administrator.execute(CourseCompletionDocument, {
      courseCode: 'CERT',
      first: 100,
      search: 'Revoked',
    });
    expect(courseCompletion.edges.map(({ node }) => node.certificate?.status)).toEqual(['REVOKED']);
  });

  it('changes nothing the second time', async () => {
    const { certificateId, code } = await fixture.holder('Revoked twice');
    await revoke(fixture.administrator, certificateId, 'The first reason that was given');
    const first = await fixture.verify(code);
    await revoke(fixture.administrator, certificateId, 'Another reason, given later');
    expect(await fixture.verify(code)).toEqual(first);
    const [row] = await fixture.academy.database.query(
      'SELECT revocation_reason AS reason FROM certificate WHERE id = $1',
      [certificateId],
    );
    expect(row).toEqual({ reason: 'The first reason that was given' });
  });

  it('wants a reason, an administrator and a certificate', async () => {
    const { certificateId, code, client } = await fixture.holder('Not revoked');
    expect(await revoke(fixture.administrator, certificateId, ' too short ')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'reason' }],
    });
    expect(
      await revoke(fixture.administrator, fixture.versionId, 'There is no such certificate'),
    ).toMatchObject({
      __typename: 'NotAvailable',
    });
    for (const role of ['OFFICER', 'INSTRUCTOR'] as const) {
      const other = (await fixture.academy.person(role)).client;
      await expect(revoke(other, certificateId, 'I do not like this person')).rejects.toMatchObject({
        code: 'ACCESS.FORBIDDEN',
      });
    }
    await expect(revoke(client, certificateId, 'I do not want it any more')).rejects.toMatchObject({
      code: 'ACCESS.FORBIDDEN',
    });
    expect(await fixture.verify(code)).toMatchObject({ status: 'valid' });
  });
});
