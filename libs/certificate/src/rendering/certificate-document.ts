import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { CertificateSnapshot } from './certificate-snapshot.js';

/** A4 landscape, in points. */
export const PAGE = { width: 841.89, height: 595.28 } as const;

const escaped = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** One page that describes itself: title, language, tags and the day of issue instead of the day of drawing. */
export class CertificateDocument extends PDFDocument {
  private readonly texts: Readonly<Record<string, string>>;

  constructor(snapshot: CertificateSnapshot, title: string) {
    const texts = {
      Title: title,
      Author: snapshot.issuerName,
      Subject: snapshot.courseTitle,
      Keywords: snapshot.code,
      Creator: snapshot.issuerName,
    };
    super({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      lang: snapshot.language,
      displayTitle: true,
      tagged: true,
      info: { ...texts, CreationDate: new Date(snapshot.issuedAt) },
    });
    this.texts = texts;
  }

  // pdfkit puts these texts into XML as they are; by now the document's other record of them has been written.
  override endMetadata(): void {
    for (const [name, text] of Object.entries(this.texts)) {
      Object.assign(this.info, { [name]: escaped(text) });
    }
    super.endMetadata();
  }

  /** Ends the document and gives the whole file. */
  async toFile(): Promise<Buffer> {
    const file = buffer(this);
    this.end();
    return file;
  }
}
