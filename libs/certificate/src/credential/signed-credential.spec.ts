import { beforeAll, describe, expect, it } from '@jest/globals';
import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { CompactSign, importJWK } from 'jose';
import type { CertificateSnapshot } from '../rendering/index.js';
import { signCredential, verifyCredential } from './signed-credential.js';
import { generateSigningKey, publicKeyOf, signingKeySchema, type SigningKeyPair } from './signing-key.js';

const snapshot: CertificateSnapshot = {
  holderName: 'Өмүрбек Үсөнбаев',
  courseTitle: 'First Response: from Call to Scene',
  courseCode: 'C4',
  versionNumber: 3,
  language: 'en',
  outcomes: ['Collect the first-minute safety facts from a caller', 'Plan a safe approach'],
  issuedAt: '2026-05-14T09:30:00.250Z',
  expiresAt: '2028-05-14T09:30:00.250Z',
  code: 'K7QF-2M9X-T4RD-0V6H-8PNC',
  issuerName: 'GSSR Academy',
};
const issuerUrl = 'https://academy.example';

let key: SigningKeyPair;
let jws: string;
beforeAll(async () => {
  key = await generateSigningKey();
  jws = await signCredential(snapshot, key.privateJwk, { issuerUrl });
});

const partsOf = (token: string) => token.split('.');
const read = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString());

describe('generateSigningKey', () => {
  it('gives a pair that belongs together, with a public half that keeps the secret', () => {
    expect(key.publicJwk).toEqual(publicKeyOf(key.privateJwk));
    expect(key.publicJwk).not.toHaveProperty('d');
    expect(key.kid).toBe(key.publicJwk.kid);
    const derived = createPublicKey(createPrivateKey({ key: key.privateJwk, format: 'jwk' }));
    expect(derived.export({ format: 'jwk' }).x).toBe(key.publicJwk.x);
  });

  it('survives being written down as JSON, and is another every time', async () => {
    expect(signingKeySchema.parse(JSON.parse(JSON.stringify(key.privateJwk)))).toEqual(key.privateJwk);
    expect((await generateSigningKey()).kid).not.toBe(key.kid);
  });
});

describe('signCredential', () => {
  it('signs with Ed25519, as another implementation sees it', () => {
    const [header, payload, signature] = partsOf(jws);
    const publicKey = createPublicKey({ key: key.publicJwk, format: 'jwk' });
    const signed = Buffer.from(`${header}.${payload}`);
    expect(verify(null, signed, publicKey, Buffer.from(signature ?? '', 'base64url'))).toBe(true);
    expect(read(header)).toEqual({ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: key.kid });
  });

  it('says what the certificate says in the shape of Open Badges 3.0', () => {
    expect(read(partsOf(jws)[1])).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      id: 'https://academy.example/verify/K7QF-2M9X-T4RD-0V6H-8PNC',
      name: 'First Response: from Call to Scene',
      issuer: { id: 'https://academy.example', type: ['Profile'], name: 'GSSR Academy' },
      validFrom: '2026-05-14T09:30:00.250Z',
      validUntil: '2028-05-14T09:30:00.250Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            identityType: 'name',
            hashed: false,
            identityHash: 'Өмүрбек Үсөнбаев',
          },
        ],
        achievement: {
          id: 'https://academy.example/courses/C4/versions/3',
          type: ['Achievement'],
          achievementType: 'Certificate',
          name: 'First Response: from Call to Scene',
          description: 'First Response: from Call to Scene',
          humanCode: 'C4',
          version: '3',
          inLanguage: 'en',
          criteria: {
            narrative: '- Collect the first-minute safety facts from a caller\n- Plan a safe approach',
          },
        },
      },
      iss: 'https://academy.example',
      jti: 'https://academy.example/verify/K7QF-2M9X-T4RD-0V6H-8PNC',
      nbf: 1778751000,
      exp: 1841909400,
    });
  });

  it('leaves the end out when the certificate has none', async () => {
    const endless = await signCredential({ ...snapshot, expiresAt: null }, key.privateJwk, { issuerUrl });
    const payload = read(partsOf(endless)[1]);
    expect(payload).not.toHaveProperty('validUntil');
    expect(payload).not.toHaveProperty('exp');
    expect(await verifyCredential(endless, key.publicJwk)).toMatchObject({ kind: 'authentic' });
  });

  it('gives the same text twice, also for an address with a slash', async () => {
    expect(await signCredential(snapshot, key.privateJwk, { issuerUrl: `${issuerUrl}/` })).toBe(jws);
  });
});

describe('verifyCredential', () => {
  it('gives back what was signed, long after it has run out', async () => {
    const old = { ...snapshot, issuedAt: '2001-01-01T00:00:00Z', expiresAt: '2002-01-01T00:00:00Z' };
    const token = await signCredential(old, key.privateJwk, { issuerUrl });
    expect(await verifyCredential(token, key.publicJwk)).toMatchObject({
      kind: 'authentic',
      credential: { validUntil: '2002-01-01T00:00:00Z', name: snapshot.courseTitle },
    });
  });

  it('refuses another key', async () => {
    const other = await generateSigningKey();
    expect(await verifyCredential(jws, other.publicJwk)).toEqual({ kind: 'refused' });
  });

  it('refuses any changed character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(jws.length - 2), fc.constantFrom(...'Aa0_.'), async (at, character) => {
        fc.pre(jws[at] !== character);
        const changed = jws.slice(0, at) + character + jws.slice(at + 1);
        expect(await verifyCredential(changed, key.publicJwk)).toEqual({ kind: 'refused' });
      }),
    );
  });

  it('refuses a swapped payload and an unsigned one', async () => {
    const [header, , signature] = partsOf(jws);
    const forged = Buffer.from('{"name":"anything"}').toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"vc+jwt"}').toString('base64url');
    expect(await verifyCredential(`${header}.${forged}.${signature}`, key.publicJwk)).toEqual({
      kind: 'refused',
    });
    expect(await verifyCredential(`${none}.${partsOf(jws)[1]}.`, key.publicJwk)).toEqual({ kind: 'refused' });
  });

  it.each([
    ['something else', JSON.stringify({ hello: 'world' }), 'vc+jwt'],
    ['no JSON', 'hello', 'vc+jwt'],
    ['another type of token', undefined, 'JWT'],
  ])('refuses %s even when we signed it', async (_, body, typ) => {
    const payload = body ?? Buffer.from(partsOf(jws)[1] ?? '', 'base64url').toString();
    const token = await new CompactSign(new TextEncoder().encode(payload))
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .sign(await importJWK(key.privateJwk, 'EdDSA'));
    expect(await verifyCredential(token, key.publicJwk)).toEqual({ kind: 'refused' });
  });

  it.each(['', '.', '..', 'a.b.c', 'not a token'])('refuses %j', async (text) => {
    expect(await verifyCredential(text, key.publicJwk)).toEqual({ kind: 'refused' });
  });
});
