import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { call } from '../program/testing/call.js';

const WEB_APP = fileURLToPath(new URL('../../../web/dist/index.html', import.meta.url));

let academy: TestAcademy;

beforeAll(async () => {
  academy = await startTestAcademy({ GRAPHQL_TRUSTED_ONLY: 'true' });
});
afterAll(() => academy.close());

const demo = (...words: string[]) => call(['demo', ...words], { GSSR_URL: academy.url });

describe('the demonstration', () => {
  it('says what is missing when the course is not there', async () => {
    const { code, out, err } = await demo();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('curriculum import');
  });

  it('verifies the whole journey against a server that runs, with the documents that it trusts', async () => {
    expect(existsSync(WEB_APP) || 'build the web app first: npm test does').toBe(true);
    await call(['curriculum', 'import', '--publish', 'curriculum/c4-first-response'], {
      DATABASE_URL: academy.database.url,
    });
    const worker = await academy.startWorker();
    const { code, out, err } = await demo();
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('after signing out the PDF is closed'),
    });
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(1);
    const result = JSON.parse(lines[0] ?? '') as { certificate: { code: string; pdfSha256: string } };
    expect(result).toEqual({
      course: 'C4',
      score: expect.any(Number),
      certificate: {
        code: expect.stringMatching(/^(\w{4}-){4}\w{4}$/),
        pdfSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      ms: { submitToGraded: expect.any(Number), submitToCertificate: expect.any(Number) },
    });
    const [stored] = await academy.database.query(
      'SELECT f.sha256, c.code FROM certificate c JOIN stored_file f ON f.id = c.file_id',
    );
    expect(stored).toEqual({ sha256: result.certificate.pdfSha256, code: result.certificate.code });
    await worker.close();
  });

  it('fails when a step does not come out as it must', async () => {
    await academy.database.query(
      `CREATE FUNCTION forge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sha256 = repeat('0', 64); RETURN NEW; END $$`,
    );
    await academy.database.query(
      'CREATE TRIGGER forge BEFORE INSERT ON stored_file FOR EACH ROW EXECUTE FUNCTION forge()',
    );
    const worker = await academy.startWorker();
    const { code, out, err } = await demo('--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'DEMO.NOT_VERIFIED' } });
    expect(err).toContain('Not verified: the PDF has the SHA-256 that the API says');
    await worker.close();
  });
});
