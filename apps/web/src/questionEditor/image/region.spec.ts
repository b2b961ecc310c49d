import { describe, expect, it } from '@jest/globals';
import {
  circleThrough,
  labelPlace,
  outlineOf,
  readPoints,
  rectangleBetween,
  regionInside,
  writePoints,
} from './region.js';

describe('a region under the pointer', () => {
  it('is the same rectangle from whichever corner it is drawn', () => {
    const drawn = { type: 'RECTANGLE', left: 10, top: 20, width: 30, height: 40 };
    expect(rectangleBetween({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(drawn);
    expect(rectangleBetween({ x: 40, y: 60 }, { x: 10, y: 20 })).toEqual(drawn);
  });

  it('has an area even where the pointer did not move', () => {
    expect(rectangleBetween({ x: 5, y: 5 }, { x: 5, y: 5 })).toMatchObject({ width: 1, height: 1 });
    expect(circleThrough({ x: 5, y: 5 }, { x: 5, y: 5 })).toMatchObject({ radius: 1 });
  });

  it.each(['CIRCLE', 'RECTANGLE', 'POLYGON'])('begins inside the image as a %s', (type) => {
    const region = regionInside(type, 600, 400);
    expect(outlineOf(region)).toMatch(/^M\d/);
    const { x, y } = labelPlace(region);
    expect(x > 0 && x < 600 && y > 0 && y < 400).toBe(true);
  });

  it('is written and read corner by corner', () => {
    const region = regionInside('POLYGON', 600, 400);
    expect({ type: 'POLYGON', points: readPoints(writePoints(region)) }).toEqual(region);
  });

  it('is nothing while there is none', () => expect(outlineOf(null)).toBe(''));
});
