import type { ConfigOf } from '@gssr/platform';
import { Inject, Injectable } from '@nestjs/common';
import { publicKeyOf, signCredential, type PublicSigningKey } from '../credential/index.js';
import type { CertificateSnapshot } from '../rendering/index.js';
import { certificateConfig } from './certificate.config.js';

/** Signs credentials with the installation's key. */
@Injectable()
export class CredentialSigner {
  constructor(@Inject(certificateConfig.token) private readonly config: ConfigOf<typeof certificateConfig>) {}

  get publicKey(): PublicSigningKey {
    return publicKeyOf(this.config.GSSR_SIGNING_KEY);
  }

  /** A compact JWS that anybody with the public key can check without us. */
  sign(snapshot: CertificateSnapshot, issuerUrl: string): Promise<string> {
    return signCredential(snapshot, this.config.GSSR_SIGNING_KEY, { issuerUrl });
  }
}
