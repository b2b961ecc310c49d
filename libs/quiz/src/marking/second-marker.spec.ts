import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { needsSecondMarker } from './second-marker.js';

const sample = (samplePercent: number) => ({ secondMarker: 'SAMPLE' as const, samplePercent });
const ids = Array.from(
  { length: 4000 },
  (_, index) => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
);

describe('the sample for second marking', () => {
  it('is everybody, nobody, or about the share that was asked for', () => {
    expect(ids.every((id) => needsSecondMarker({ secondMarker: 'ALL', samplePercent: 0 }, id, 0))).toBe(true);
    expect(ids.some((id) => needsSecondMarker({ secondMarker: 'NONE', samplePercent: 100 }, id, 0))).toBe(
      false,
    );
    const share = (percent: number) =>
      ids.filter((id) => needsSecondMarker(sample(percent), id, 3)).length / ids.length;
    expect(share(0)).toBe(0);
    expect(share(100)).toBe(1);
    expect(Math.abs(share(20) - 0.2)).toBeLessThan(0.02);
    expect(Math.abs(share(0.5) - 0.005)).toBeLessThan(0.005);
  });

  it('is the same whenever it is asked for, and grows with the share', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.nat(50),
        fc.integer({ min: 0, max: 100 }),
        fc.nat(100),
        (id, position, less, more) => {
          const drawn = needsSecondMarker(sample(less), id, position);
          expect(needsSecondMarker(sample(less), id.toUpperCase(), position)).toBe(drawn);
          if (drawn) expect(needsSecondMarker(sample(Math.min(100, less + more)), id, position)).toBe(true);
        },
      ),
    );
  });

  it('draws the answers of one attempt apart', () => {
    const [id = ''] = ids;
    const drawn = new Set(
      Array.from({ length: 50 }, (_, position) => needsSecondMarker(sample(50), id, position)),
    );
    expect(drawn.size).toBe(2);
  });
});
