export { renderCertificate, type RenderOptions } from './render-certificate.js';
export { certificateSnapshotSchema, type CertificateSnapshot } from './certificate-snapshot.js';
export { missingCertificateWords, type CertificateWord } from './certificate-words.js';
