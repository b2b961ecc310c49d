import type { QuestionImageParts } from '@gssr/contract';
import type { ViewOf } from '../answer.js';

type Region = ViewOf<'DragImageView'>['zones'][number]['region'];

/** The box around a region, in percent of the image. */
export function boxOf(region: Region, { width, height }: QuestionImageParts) {
  const { left, top, right, bottom } = edgesOf(region);
  return {
    left: `${(100 * left) / width}%`,
    top: `${(100 * top) / height}%`,
    width: `${(100 * (right - left)) / width}%`,
    height: `${(100 * (bottom - top)) / height}%`,
  };
}

function edgesOf(region: Region) {
  switch (region.__typename) {
    case 'CircleRegion': {
      const { x, y, radius } = region;
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    }
    case 'RectangleRegion':
      return {
        left: region.left,
        top: region.top,
        right: region.left + region.width,
        bottom: region.top + region.height,
      };
    case 'PolygonRegion': {
      const [xs, ys] = [region.corners.map(({ x }) => x), region.corners.map(({ y }) => y)];
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    }
  }
}
