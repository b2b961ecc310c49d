import { drawGround } from './certificate-ornaments.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import { COLOUR, type Sheet, type Style } from './sheet.js';
import { centredBlock } from './text-block.js';

const ISSUER: Style = { font: 'roman', size: 11, colour: COLOUR.teal, tracking: 1.1 };
const ISSUER_TOP = 109.5;

export const HEADER_BOTTOM = 126;

/** The ornaments and, under the emblem, the academy's name. */
export function drawHeader(sheet: Sheet, { issuerName, language }: CertificateSnapshot): void {
  drawGround(sheet);
  const spoken = { text: issuerName, language };
  centredBlock(sheet, { space: 0, tag: 'P', spoken, style: ISSUER }).draw(ISSUER_TOP);
}
