import { describe, expect, it } from '@jest/globals';
import { certificateConfig } from '@gssr/certificate';
import { readConfig } from '@gssr/platform';
import { call } from '../program/testing/call.js';

describe('signing-key', () => {
  it('prints a new key that can be set as it is, and how', async () => {
    const [one, other] = [await call(['signing-key']), await call(['signing-key'])];
    expect(one.code).toBe(0);
    expect(one.out.trim().split('\n')).toHaveLength(1);
    expect(
      readConfig(certificateConfig, { GSSR_SIGNING_KEY: one.out.trim() }).GSSR_SIGNING_KEY,
    ).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
    expect(one.err).toContain('GSSR_SIGNING_KEY');
    expect(other.out).not.toBe(one.out);
  });

  it('prints the same as JSON, with the public half', async () => {
    const { out } = await call(['signing-key', '--json']);
    const { environment, publicKey } = JSON.parse(out) as {
      environment: { GSSR_SIGNING_KEY: string };
      publicKey: object;
    };
    expect(JSON.parse(environment.GSSR_SIGNING_KEY)).toMatchObject(publicKey);
    expect(publicKey).not.toHaveProperty('d');
  });
});
