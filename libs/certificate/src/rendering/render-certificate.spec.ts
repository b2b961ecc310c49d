import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PAGE } from './certificate-document.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import { renderCertificate } from './render-certificate.js';

const english: CertificateSnapshot = {
  holderName: 'Ana Krasniqi',
  courseTitle: 'First Response: from Call to Scene',
  courseCode: 'C4',
  versionNumber: 3,
  language: 'en',
  outcomes: ['Collect the first facts', 'Plan a safe approach', 'Keep all in sight', 'Assess the risk'],
  issuedAt: '2026-05-14T09:30:00Z',
  expiresAt: '2028-05-15T09:30:00Z',
  code: 'K7QF-2M9X-T4RD-0V6H-8PNC',
  issuerName: 'GSSR Academy',
};
const kyrgyz: CertificateSnapshot = {
  ...english,
  language: 'ky',
  holderName: 'Өмүрбек Үсөнбаев Жаңыбай уулу',
  courseTitle: 'Алгачкы чара: чакыруудан окуя болгон жерге чейин',
  outcomes: ['Тараптарды ажыратып, баарын көз алдында кармоо'],
};
const georgian: CertificateSnapshot = {
  ...english,
  language: 'ka',
  holderName: 'მარიამ ჭავჭავაძე',
  courseTitle: 'პირველი რეაგირება: გამოძახებიდან ადგილამდე',
  outcomes: ['მხარეების განცალკევება'],
};
const verifyUrl = 'https://academy.example/verify/K7QF-2M9X-T4RD-0V6H-8PNC';

const open = (file: Buffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;

interface Piece {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

async function piecesOf(file: Buffer): Promise<Piece[]> {
  const page = await (await open(file)).getPage(1);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [size, , , , left, baseline] = item.transform.map(Number);
    if (size === undefined || left === undefined || baseline === undefined) return [];
    return [{ text: item.str.trim(), left, right: left + item.width, baseline, size }];
  });
}

const linesOf = async (file: Buffer): Promise<string[]> => (await piecesOf(file)).map(({ text }) => text);
const render = (snapshot: CertificateSnapshot, credential?: string): Promise<Buffer> =>
  renderCertificate(snapshot, { verifyUrl, credential });
const sha256 = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

describe('what it says', () => {
  it('reads, in order, as a person would read it aloud', async () => {
    expect(await linesOf(await render(english, 'a.b.c'))).toEqual([
      'GSSR Academy',
      'Certificate of achievement',
      'This certifies that',
      'Ana Krasniqi',
      'has completed the course',
      'First Response: from Call to Scene',
      'Course C4 · Version 3',
      'and has shown the ability to',
      ...english.outcomes,
      'Issued',
      '14 May 2026',
      'Valid until',
      '15 May 2028',
      'Verification code',
      'K7QF-2M9X-T4RD-0V6H-8PNC',
      'Anyone can check this certificate at',
      'academy.example/verify/K7QF-2M9X-T4RD-0V6H-8PNC',
      'A signed credential is attached to this file.',
    ]);
  });

  it.each([
    ['Latin', english],
    ['Kyrgyz', kyrgyz],
    ['Georgian', georgian],
  ])('has name, title, outcomes and code as selectable text in %s', async (_, snapshot) => {
    const text = (await linesOf(await render(snapshot))).join(' ');
    for (const part of [snapshot.holderName, snapshot.courseTitle, ...snapshot.outcomes, snapshot.code]) {
      expect(text).toContain(part);
    }
  });

  it('leaves out what does not hold: an end, outcomes, a credential', async () => {
    const lines = await linesOf(await render({ ...english, expiresAt: null, outcomes: [] }));
    expect(lines).not.toContain('Valid until');
    expect(lines).not.toContain('and has shown the ability to');
    expect(lines).not.toContain('A signed credential is attached to this file.');
  });
});

describe('how it is set', () => {
  const name = (letters: string) =>
    fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 20,
    });
  const texts = fc
    .oneof(name('AbcWmiÄëšł-'), name('ӨмүрЖаңыЩщ-'), name('მარიამჭძწ-'))
    .map((words) => words.join(' ').slice(0, 200).trim());

  function expectInside(pieces: Piece[]): void {
    for (const piece of pieces) {
      const { left, right, baseline, size } = piece;
      const above = pieces.filter(
        (other) => other !== piece && other.left < right && other.right > left && other.baseline >= baseline,
      );
      const nearest = Math.min(...above.map((other) => other.baseline));
      expect(nearest - baseline).toBeGreaterThan(0.9 * size);
      expect(left).toBeGreaterThan(60);
      expect(right).toBeLessThan(PAGE.width - 60);
      expect(baseline).toBeGreaterThan(55);
      expect(baseline + size).toBeLessThan(PAGE.height - 60);
    }
  }

  it.each([
    ['Latin', 'Alexandrina Maria Konstantinopoulou-Featherstonehaugh van der Westhuizen-Krasniqi'],
    ['Kyrgyz', 'Өмүрбекова-Үсөнбаева Айсулуу Жаңыбай кызы Токтогул айылынын участкалык инспектору'],
    ['Georgian', 'მარიამ-ელისაბედ ჭავჭავაძე-ორბელიანი-ბაგრატიონი-მუხრანელი დე ლა როზა ქეთევანის ასულ'],
  ])('sets a name of 80 letters in %s large, on two lines, inside the frame', async (_, holderName) => {
    expect(holderName.length).toBeGreaterThanOrEqual(80);
    const pieces = await piecesOf(await render({ ...english, holderName }));
    const lines = pieces.filter(({ text }) => holderName.includes(text));
    expect(lines).toHaveLength(2);
    for (const { size } of lines) expect(size).toBeGreaterThan(20);
    expectInside(pieces);
  });

  it('never overflows, overlaps or loses a letter, whatever is to be said', async () => {
    const outcomes = fc.array(texts, { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(texts, texts, outcomes, async (holderName, courseTitle, points) => {
        const snapshot = { ...english, holderName, courseTitle, outcomes: points };
        const pieces = await piecesOf(await render(snapshot));
        expectInside(pieces);
        const letters = pieces
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/g, '');
        for (const part of [holderName, courseTitle, ...points]) {
          expect(letters).toContain(part.replaceAll(/\s/g, ''));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('makes all of it smaller when there is too much to say', async () => {
    const outcomes = Array.from({ length: 40 }, (_, index) => `Outcome ${index}: ${'and more '.repeat(12)}`);
    expectInside(await piecesOf(await render({ ...english, outcomes })));
  });

  it('sets a short name larger than anything else', async () => {
    const pieces = await piecesOf(await render(english));
    const largest = pieces.toSorted((a, b) => b.size - a.size)[0];
    expect(largest).toMatchObject({ text: 'Ana Krasniqi', size: 42 });
  });

  it('shortens nothing in a long address and keeps it off the QR code', async () => {
    const long = `https://${'learning.'.repeat(20)}example/verify/${english.code}`;
    const pieces = await piecesOf(await renderCertificate(english, { verifyUrl: long }));
    const address = pieces.find(({ text }) => text === long.replace('https://', ''));
    expect(address?.right).toBeLessThan(PAGE.width - 140);
    expect(address?.left).toBeGreaterThan(140);
  });
});

describe('what kind of file it is', () => {
  it('is one A4 page, landscape', async () => {
    const document = await open(await render(english));
    expect(document.numPages).toBe(1);
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    expect([width, height]).toEqual([841.89, 595.28]);
  });

  it.each([english, kyrgyz, georgian])('embeds a subset of every font ($language)', async (snapshot) => {
    const raw = (await render(snapshot)).toString('latin1');
    const names = [...raw.matchAll(/\/BaseFont \/(\S+)/g)].map(([, font]) => font);
    expect(names.length).toBeGreaterThan(0);
    for (const font of names) expect(font).toMatch(/^[A-Z]{6}\+DejaVuSerif/);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(raw.match(/\/Type \/FontDescriptor/g)?.length ?? -1);
    expect(raw).not.toContain('/Subtype /Type1');
    expect(raw).not.toContain('/Subtype /Image');
  });

  it('tells readers of the screen what it is, in which language, and in which order', async () => {
    const document = await open(await render({ ...georgian, courseTitle: 'A & B\u0001<C>' }));
    const { info, metadata } = await document.getMetadata();
    const title = 'Certificate of achievement: მარიამ ჭავჭავაძე, A & B\u0001<C>';
    expect(info).toMatchObject({ Title: title, Author: 'GSSR Academy', Language: 'ka' });
    expect(metadata.get('dc:title')).toBe(title.replace('\u0001', ' '));
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['Document', 'H1', 'P', 'L', 'LI', 'LBody', 'Link', 'Figure']) {
      expect(tree).toContain(`"role":"${role}"`);
    }
    expect(tree).toContain(`"alt":"QR code that opens ${verifyUrl}"`);
    expect(tree).toContain('"lang":"en"');
  });

  it('links the address', async () => {
    const page = await (await open(await render(english))).getPage(1);
    expect(await page.getAnnotations()).toMatchObject([{ subtype: 'Link', url: verifyUrl }]);
  });

  it('carries the credential as credential.jwt, unchanged', async () => {
    const credential = `${'header'.repeat(20)}.${'payload'.repeat(200)}.signature`;
    const attachments: unknown = await (await open(await render(english, credential))).getAttachments();
    const content: unknown = expect.objectContaining({
      filename: 'credential.jwt',
      content: new Uint8Array(Buffer.from(credential)),
    });
    expect(attachments).toEqual({ 'credential.jwt': content });
  });

  it('is the same to the last byte every time, also when many are drawn at once', async () => {
    const first = sha256(await render(kyrgyz, 'a.b.c'));
    const others = await Promise.all(
      [english, kyrgyz, georgian, kyrgyz].map((each) => render(each, 'a.b.c')),
    );
    expect(others.map(sha256).filter((hash) => hash === first)).toHaveLength(2);
    expect(new Set(others.map(sha256)).size).toBe(3);
  });

  it('is small enough to send', async () => {
    expect((await render(kyrgyz, 'x'.repeat(1500))).byteLength).toBeLessThan(60_000);
  });
});
