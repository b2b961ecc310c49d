/** A part of the page with a height of its own, under at least so much space. */
export interface Block {
  space: number;
  height: number;
  draw: (top: number) => void;
}

/** A stretch of the page, from its upper to its lower edge. */
export interface Room {
  top: number;
  bottom: number;
}

const MOST_STRETCH = 1.7;
const SHRINK = 0.95;

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { space, height }) => sum + space + height, 0);

/**
 * Draws blocks one under the other in a room: their spaces grow to fill it, and what is left lies above and below.
 * Blocks that are too high are made again at a smaller scale until they fit.
 */
export function drawInRoom({ top, bottom }: Room, blocksAt: (scale: number) => Block[]): void {
  let scale = 1;
  let blocks = blocksAt(scale);
  while (heightOf(blocks) > bottom - top) blocks = blocksAt((scale *= SHRINK));

  const spaces = blocks.reduce((sum, { space }) => sum + space, 0);
  const spare = bottom - top - heightOf(blocks);
  const stretch = Math.min(MOST_STRETCH, 1 + spare / spaces);
  let y = top + (spare - spaces * (stretch - 1)) / 2;
  for (const block of blocks) {
    y += block.space * stretch;
    block.draw(y);
    y += block.height;
  }
}
