import { create } from 'qrcode';

/**
 * The dark modules of a QR code for a text, as rectangles in a square of the given side whose quiet zone the caller
 * leaves white. Neighbours in a row are one rectangle, so that no hairline shows between them.
 */
export function qrRectangles(
  text: string,
  side: number,
): { x: number; y: number; width: number; height: number }[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = side / modules.size;
  const rectangles = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > start) {
        rectangles.push({
          x: start * module,
          y: row * module,
          width: (column - start) * module,
          height: module,
        });
      }
    }
  }
  return rectangles;
}
