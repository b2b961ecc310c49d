/** The pictures that browsers show and that cannot run anything. SVG is a program, and is not among them. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** What a picture says of itself in its first bytes. */
export interface ImageFile {
  readonly mediaType: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const MEBI = 1024 * 1024;

/** Beyond these, a phone cannot show a picture, or a question cannot point into it. */
export const IMAGE_LIMITS = { bytes: 8 * MEBI, pixels: 10_000 } as const;

/** By the bytes alone, whatever name or type came with them. Null for what is no picture of these kinds, or too large. */
export function readImage(bytes: Uint8Array): ImageFile | null {
  if (bytes.length > IMAGE_LIMITS.bytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  return found && isSensible(found.width) && isSensible(found.height) ? found : null;
}

const isSensible = (length: number): boolean => length > 0 && length <= IMAGE_LIMITS.pixels;

const image = (mediaType: ImageType, width: number, height: number): ImageFile => ({
  mediaType,
  width,
  height,
});

/** Whether these characters stand there. */
const says = (view: DataView, at: number, characters: string): boolean =>
  at + characters.length <= view.byteLength &&
  [...characters].every((character, index) => view.getUint8(at + index) === character.charCodeAt(0));

function png(view: DataView): ImageFile | null {
  if (view.byteLength < 24 || !says(view, 0, '\x89PNG\r\n\x1a\n') || !says(view, 12, 'IHDR')) return null;
  return image('image/png', view.getUint32(16), view.getUint32(20));
}

function gif(view: DataView): ImageFile | null {
  if (view.byteLength < 10 || !(says(view, 0, 'GIF87a') || says(view, 0, 'GIF89a'))) return null;
  return image('image/gif', view.getUint16(6, true), view.getUint16(8, true));
}

function webp(view: DataView): ImageFile | null {
  if (view.byteLength < 30 || !says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null;
  const of = (width: number, height: number) => image('image/webp', width, height);
  if (says(view, 12, 'VP8X')) return of(uint24(view, 24) + 1, uint24(view, 27) + 1);
  if (says(view, 12, 'VP8 ')) return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (!says(view, 12, 'VP8L')) return null;
  const bits = view.getUint32(21, true);
  return of((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

/** Segments stand one behind the other, each with its length, until one tells the size of the frame. */
function jpeg(view: DataView): ImageFile | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return image('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    // A marker may be filled up, and some carry nothing.
    at += marker === 0xff ? 1 : isBare(marker) ? 2 : 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
