/** The head of a PNG of this size: all that anybody looks at. */
export const pngOf = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    ...[width, height].flatMap((size) => [0, 0, size >> 8, size & 255]),
    ...[8, 6, 0, 0, 0],
  ]);
