import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { qrRectangles } from './qr-drawing.js';
import { renderCertificate } from './render-certificate.js';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SIDE = 66;
const QUIET = 8;
const DOTS_PER_POINT = 4;

/** What a scanner reads from rectangles painted black on white paper. */
function scanned(boxes: readonly Box[]): string | undefined {
  const size = (SIDE + 2 * QUIET) * DOTS_PER_POINT;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  const dots = (points: number): number => Math.round((points + QUIET) * DOTS_PER_POINT);
  for (const { x, y, width, height } of boxes) {
    for (let row = dots(y); row < dots(y + height); row++) {
      for (let column = dots(x); column < dots(x + width); column++) {
        const at = (row * size + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR.default(pixels, size, size)?.data;
}

// The reader may hand over arrays made outside the test's own realm, which `instanceof` does not know.
const numbers = z.custom<Float32Array>((value) => ArrayBuffer.isView(value));
const painting = z.tuple([z.number(), z.tuple([numbers.nullable()])], z.unknown());

/** The rectangles of the page's largest filled path, from the path's own top left corner. */
async function drawnBoxes(file: Buffer): Promise<Box[]> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
  const filled = fnArray.flatMap((operator, index) => {
    if (operator !== OPS.constructPath) return [];
    const [paint, [path]] = painting.parse(argsArray[index]);
    return paint === OPS.fill && path ? [path] : [];
  });
  const path = filled.toSorted((a, b) => b.length - a.length)[0] ?? new Float32Array();
  return boxesOf(path);
}

// A rectangle is thirteen numbers: move to (0 x y), three lines to (1 x y), close (4).
function boxesOf(path: Float32Array): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < path.length; at += 13) {
    const [x = 0, y = 0] = path.slice(at + 1, at + 3);
    const [right = 0, bottom = 0] = path.slice(at + 7, at + 9);
    boxes.push({ x, y, width: right - x, height: bottom - y });
  }
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top }));
}

describe('qrRectangles', () => {
  it('is read back by a scanner', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(scanned(qrRectangles(url, SIDE))).toBe(url);
      }),
      { numRuns: 12 },
    );
  });

  it('stays inside its square', () => {
    for (const { x, y, width, height } of qrRectangles('https://academy.example/verify/AAAA', SIDE)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(SIDE + 1e-9);
    }
  });
});

describe('the QR code on the page', () => {
  it('opens the address at which the certificate is checked', async () => {
    const verifyUrl = 'https://academy.example/verify/K7QF-2M9X-T4RD-0V6H-8PNC';
    const file = await renderCertificate(
      {
        holderName: 'Ana Krasniqi',
        courseTitle: 'First Response',
        courseCode: 'C4',
        versionNumber: 3,
        language: 'en',
        outcomes: ['Collect the first facts'],
        issuedAt: '2026-05-14T09:30:00Z',
        expiresAt: null,
        code: 'K7QF-2M9X-T4RD-0V6H-8PNC',
        issuerName: 'GSSR Academy',
      },
      { verifyUrl },
    );
    expect(scanned(await drawnBoxes(file))).toBe(verifyUrl);
  });
});
