import { CertificateEntity } from './certificate/certificate.entity.js';

export { certificateConfig } from './certificate/certificate.config.js';
export { CertificateModule } from './certificate.module.js';
export { Certificates, type Certificate, type CertificateStatus } from './certificate/certificates.js';
export { generateSigningKey } from './credential/index.js';
export { CredentialSigner } from './certificate/credential-signer.js';
export { Verifications, type Verification } from './certificate/verification.js';
export { verifyUrlOf } from './code/index.js';
export const certificateEntities = [CertificateEntity];
