import { PAGE } from './certificate-document.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import type { CertificateVoice, CertificateWord, Spoken } from './certificate-words.js';
import { qrRectangles } from './qr-drawing.js';
import { COLOUR, type Anchor, type Sheet, type Style } from './sheet.js';

const MARGIN = 70;
const BOTTOM = PAGE.height - 66;
const QR_SIDE = 66;
const ADDRESS_WIDTH = 400;

const LABEL: Style = { font: 'italic', size: 8, colour: COLOUR.quiet };
const VALUE: Style = { font: 'roman', size: 11, colour: COLOUR.ink };
const CODE: Style = { font: 'roman', size: 12, colour: COLOUR.ink, tracking: 0.8 };
const ADDRESS: Style = { font: 'roman', size: 8.5, colour: COLOUR.teal };

const LEFT: Anchor = { x: MARGIN, align: 'left' };
const CENTRE: Anchor = { x: PAGE.width / 2, align: 'centre' };

export const FOOTER_TOP = BOTTOM - QR_SIDE;

export interface Verification {
  verifyUrl: string;
  signed: boolean;
}

/** When it was given and how to check it: dates on the left, code and address in the middle, QR code on the right. */
export function drawFooter(
  sheet: Sheet,
  voice: CertificateVoice,
  snapshot: CertificateSnapshot,
  { verifyUrl, signed }: Verification,
): void {
  const line = (spoken: Spoken, style: Style, anchor: Anchor, baseline: number): void =>
    sheet.write('P', spoken, [{ text: spoken.text, style, anchor, baseline }]);
  const dated = (word: CertificateWord, instant: string, baseline: number): void => {
    line(voice.say(word), LABEL, LEFT, baseline - 14);
    line(voice.date(instant, word), VALUE, LEFT, baseline);
  };

  if (snapshot.expiresAt !== null) {
    dated('issued', snapshot.issuedAt, BOTTOM - 35);
    dated('validUntil', snapshot.expiresAt, BOTTOM - 1);
  } else {
    dated('issued', snapshot.issuedAt, BOTTOM - 1);
  }

  const lift = signed ? 0 : -6;
  line(voice.say('verificationCode'), LABEL, CENTRE, BOTTOM - 54 - lift);
  line({ text: snapshot.code, language: 'en' }, CODE, CENTRE, BOTTOM - 39 - lift);
  line(voice.say('checkAt'), LABEL, CENTRE, BOTTOM - 24 - lift);
  const address = { text: readable(verifyUrl), style: addressStyle(sheet, verifyUrl), anchor: CENTRE };
  sheet.link(verifyUrl, { ...address, baseline: BOTTOM - 12.5 - lift });
  if (signed) line(voice.say('credential'), { ...LABEL, size: 7 }, CENTRE, BOTTOM - 1);
  drawQrCode(sheet, voice, verifyUrl);
}

const readable = (url: string): string => url.replace(/^https?:\/\//u, '');

function addressStyle(sheet: Sheet, url: string): Style {
  const width = sheet.measure(ADDRESS.font)(readable(url));
  return { ...ADDRESS, size: Math.min(ADDRESS.size, ADDRESS_WIDTH / width) };
}

function drawQrCode(sheet: Sheet, voice: CertificateVoice, url: string): void {
  const left = PAGE.width - MARGIN - QR_SIDE;
  const top = BOTTOM - QR_SIDE;
  const bounds: [number, number, number, number] = [left, top, left + QR_SIDE, BOTTOM];
  sheet.figure(voice.say('qrCode', { url }), bounds, (pen) => {
    for (const { x, y, width, height } of qrRectangles(url, QR_SIDE))
      pen.rect(left + x, top + y, width, height);
    pen.fill(COLOUR.ink);
  });
}
