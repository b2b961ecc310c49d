import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IMAGE_LIMITS, readImage } from './image-file.js';
import { mediaIdOf } from './media-id.js';
import { pngOf } from './testing/small-images.js';

const bytes = (...pieces: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...Buffer.from(piece, 'latin1')] : piece)),
  );
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

describe('a picture', () => {
  it.each<[string, Uint8Array, string]>([
    ['PNG', pngOf(640, 480), 'image/png 640 480'],
    ['GIF', bytes('GIF89a', [0x40, 1, 0xf0, 0]), 'image/gif 320 240'],
    [
      'JPEG behind other segments, filled up',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0], zeros(9)),
      'image/jpeg 512 256',
    ],
    [
      'WebP, lossy',
      bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x40, 0x41, 0x80, 0], zeros(4)),
      'image/webp 320 128',
    ],
    [
      'WebP, lossless',
      bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x3f, 0xc1, 0x3b, 0], zeros(9)),
      'image/webp 320 240',
    ],
    [
      'WebP, extended',
      bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x3f, 1, 0, 0xef, 0, 0], zeros(4)),
      'image/webp 320 240',
    ],
  ])('is known by its bytes: %s', (_, file, expected) => {
    const read = readImage(file);
    expect(`${read?.mediaType} ${read?.width} ${read?.height}`).toBe(expected);
  });

  it.each<[string, Uint8Array]>([
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page that calls itself one', bytes('<html>\x89PNG')],
    ['one without size', pngOf(0, 4)],
    ['one wider than any screen', pngOf(IMAGE_LIMITS.pixels + 1, 4)],
    ['a JPEG that ends before it begins', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ['nothing', bytes()],
  ])('is not %s', (_, file) => expect(readImage(file)).toBeNull());

  it('is read without ever failing', () => {
    const starts = ['\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF0000WEBPVP8X', 'RIFF0000WEBPVP8L', '\xff\xd8\xff'];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        const read = readImage(bytes(start, [...rest]));
        expect(read === null || (read.width > 0 && read.height > 0)).toBe(true);
      }),
    );
  });

  it('has an id that follows from its bytes', () => {
    const form = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    fc.assert(fc.property(fc.uint8Array(), (content) => expect(mediaIdOf(content)).toMatch(form)));
    expect(mediaIdOf(pngOf(1, 1))).toBe(mediaIdOf(pngOf(1, 1)));
    expect(mediaIdOf(pngOf(1, 1))).not.toBe(mediaIdOf(pngOf(1, 2)));
  });
});
