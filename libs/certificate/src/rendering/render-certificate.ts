import { drawInRoom } from './block.js';
import { bodyBlocks } from './certificate-body.js';
import { CertificateDocument } from './certificate-document.js';
import { FOOTER_TOP, drawFooter } from './certificate-footer.js';
import { drawHeader, HEADER_BOTTOM } from './certificate-header.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import { CertificateVoice } from './certificate-words.js';
import { Sheet } from './sheet.js';

export interface RenderOptions {
  /** What the QR code and the printed address open. */
  verifyUrl: string;
  /** The signed credential (a compact JWS), attached as `credential.jwt` for checking without a network. */
  credential?: string;
}

/**
 * The certificate as a PDF of one A4 page: tagged, selectable text in embedded subset fonts, drawn without images. The
 * same snapshot and options give the same bytes at any time, so the file's hash may be stored and compared.
 */
export async function renderCertificate(
  snapshot: CertificateSnapshot,
  options: RenderOptions,
): Promise<Buffer> {
  const voice = new CertificateVoice(snapshot.language);
  const title = `${voice.say('title').text}: ${snapshot.holderName}, ${snapshot.courseTitle}`;
  const document = new CertificateDocument(snapshot, title);
  const sheet = new Sheet(document);
  drawHeader(sheet, snapshot);
  drawInRoom({ top: HEADER_BOTTOM, bottom: FOOTER_TOP - 17 }, (scale) =>
    bodyBlocks(sheet, voice, snapshot, scale),
  );
  drawFooter(sheet, voice, snapshot, {
    verifyUrl: options.verifyUrl,
    signed: options.credential !== undefined,
  });
  sheet.end();
  if (options.credential !== undefined) attach(document, options.credential, new Date(snapshot.issuedAt));
  return document.toFile();
}

function attach(document: CertificateDocument, credential: string, issuedAt: Date): void {
  document.file(Buffer.from(credential), {
    name: 'credential.jwt',
    type: 'application/vc+jwt',
    description: 'Signed verifiable credential',
    relationship: 'Alternative',
    creationDate: issuedAt,
    modifiedDate: issuedAt,
  });
}
