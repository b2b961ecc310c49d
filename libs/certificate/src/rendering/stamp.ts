import { deflateSync } from 'node:zlib';
import type { CertificateDocument } from './certificate-document.js';

/** A drawing of PDF operators, compressed once and then put into any number of documents as it is. */
export interface Stamp {
  width: number;
  height: number;
  compressed: Buffer;
}

export const stampOf = ({ width, height }: { width: number; height: number }, operators: string): Stamp => ({
  width,
  height,
  compressed: deflateSync(operators, { level: 9 }),
});

/** Puts a stamp on the present page with its top left corner in the page's. */
export function putStamp(document: CertificateDocument, name: string, stamp: Stamp): void {
  const form = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, stamp.width, stamp.height],
    Filter: 'FlateDecode',
  });
  form.end(stamp.compressed);
  Object.assign(document.page.xobjects, { [name]: form });
  document.addContent(`/${name} Do`);
}
