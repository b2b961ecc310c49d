/** The head of a PNG of this size: all that the platform looks at. */
export function pngOf(width: number, height: number): Uint8Array {
  const size = (length: number) => [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  return new Uint8Array([...head, ...size(width), ...size(height), 8, 6, 0, 0, 0]);
}
