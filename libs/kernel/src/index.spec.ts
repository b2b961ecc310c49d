import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeCursor,
  encodeCursor,
  InvalidArgumentError,
  isId,
  newId,
  PAGE_CAP,
  pageSize,
  toPage,
} from './index.js';

describe('ids', () => {
  it('sort by creation', () => {
    const ids = Array.from({ length: 50 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
  });

  it('refuse what is not an id', () => {
    expect([null, 7, '', 'x', "1' or '1'='1"].some(isId)).toBe(false);
  });
});

describe('pages', () => {
  it('caps what is asked and refuses nonsense', () => {
    expect(pageSize({})).toBe(20);
    expect(pageSize({ first: 10_000 })).toBe(PAGE_CAP);
    expect(() => pageSize({ first: 0 })).toThrow(InvalidArgumentError);
  });

  it('knows that nothing follows the last row', () => {
    const page = (rows: number[]) =>
      toPage(
        rows,
        2,
        (row) => [String(row)],
        (row) => row,
      );
    expect(page([1, 2]).pageInfo.hasNextPage).toBe(false);
    expect(page([1, 2, 3]).pageInfo).toEqual({ hasNextPage: true, endCursor: encodeCursor(['2']) });
    expect(page([1, 2, 3]).edges).toHaveLength(2);
  });

  it('reads back any cursor it wrote', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((text) => !text.includes('\0')),
          { minLength: 1, maxLength: 3 },
        ),
        (key) => {
          expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
        },
      ),
    );
  });

  it('answers any foreign cursor with a clear error or the start', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          decodeCursor(text, 2);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError);
        }
      }),
    );
  });
});
